using AdControl.Cli.Reporting;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary>Shows a person what is known of a medicine; what is not known is said to be so.</summary>
internal sealed class MedicinePage(MedicineFile file, CommandContext context)
{
    private const int LabelWidth = 28;

    private readonly Medicine _medicine = file.Medicine;

    public void Write()
    {
        context.Out.WriteLine($"{_medicine.Cis}  {_medicine.Name}");
        WriteAuthorisation();
        WriteComposition();
        WriteSupplyConditions();
        WritePresentations();
        WriteOpinions();
        WriteNotices();
        WriteInformation();
        context.Out.WriteLine(context.Say($"Registre du {_medicine.RegisterDate:yyyy-MM-dd}. Base de données publique des médicaments, ANSM/HAS/UNCAM.", $"Register of {_medicine.RegisterDate:yyyy-MM-dd}. Base de données publique des médicaments, ANSM/HAS/UNCAM."));
    }

    private void WriteAuthorisation()
    {
        Line(context.Say("Nom de marque", "Brand name"), _medicine.BrandName);
        Line(context.Say("Forme, voies", "Form, routes"), $"{_medicine.Form}; {string.Join(", ", _medicine.Routes)}");
        Line(context.Say("Titulaire", "Holder"), _medicine.Holder);
        Line(context.Say("Statut", "Status"), _medicine.Status is null ? Unknown : _medicine.StatusLabel);
        if (file.DelistedOn is { } left) Line(context.Say("Sorti du registre", "Left the register"), $"{left:yyyy-MM-dd}");
        Line(context.Say("Procédure", "Procedure"), $"{_medicine.ProcedureLabel}{Day(_medicine.AuthorisedOn, ", ")}{(_medicine.EuropeanNumber.Length > 0 ? ", " + _medicine.EuropeanNumber : "")}");
        Line(context.Say("Commercialisé", "Marketed"), Said(_medicine.IsMarketed) + Day(_medicine.MarketedOn, context.Say(", depuis le ", ", since ")));
        Line("ATC", _medicine.Atc is null ? Unknown : $"{_medicine.Atc}{(file.AtcName is null ? "" : " " + file.AtcName)} ({Source()})");
        var kinds = Kinds().ToList();
        if (kinds.Count > 0) Line(context.Say("Particularités", "What it is"), string.Join(", ", kinds));
        foreach (var (asOf, status) in file.History) Line(context.Say("Statut vu le", "Status seen on"), $"{asOf:yyyy-MM-dd} {Word(status)}");
    }

    private string Word(AuthorisationStatus status) => status switch
    {
        AuthorisationStatus.Active => context.Say("active", "active"),
        AuthorisationStatus.Suspended => context.Say("suspendue", "suspended"),
        AuthorisationStatus.Withdrawn => context.Say("retirée", "withdrawn"),
        AuthorisationStatus.Repealed => context.Say("abrogée", "repealed"),
        AuthorisationStatus.Archived => context.Say("archivée", "archived"),
        AuthorisationStatus.Delisted => context.Say("sorti de la liste", "no longer listed"),
        _ => context.Say("autre", "other"),
    };

    private IEnumerable<string> Kinds()
    {
        if (_medicine.IsGeneric == true) yield return context.Say("générique", "generic");
        if (_medicine.IsHomeopathic == true) yield return context.Say("enregistrement homéopathique", "homeopathic registration");
        if (_medicine.IsHerbal == true) yield return context.Say("enregistrement à base de plantes", "herbal registration");
        if (_medicine.IsVaccine == true) yield return context.Say("vaccin", "vaccine");
        if (_medicine.IsSmokingCessation == true) yield return context.Say("sevrage tabagique", "smoking cessation");
        if (_medicine.HasAdditionalMonitoring == true) yield return context.Say("surveillance renforcée ▼", "additional monitoring ▼");
        if (_medicine.IsUnderReevaluation == true) yield return context.Say("en cours de réévaluation", "under re-evaluation");
        if (_medicine.AgencyMark.Length > 0) yield return _medicine.AgencyMark;
    }

    private void WriteComposition()
    {
        Line(context.Say("Substances actives", "Active substances"), _medicine.Substances is null ? Unknown : string.Join(", ", _medicine.Substances));
        foreach (var part in _medicine.Composition ?? [])
            Item($"{part.Substance} {part.Strength}".TrimEnd() + (part.Reference.Length > 0 ? $" {context.Say("pour", "per")} {part.Reference}" : ""));
        if (_medicine.ReferenceMedicines is not { Count: > 0 } references) return;
        Line(context.Say("Générique de", "Generic of"), "");
        foreach (var reference in references) Item(reference.Denomination + (reference.IsListed ? "" : context.Say(" (plus dans le registre)", " (no longer listed)")));
    }

    private void WriteSupplyConditions()
    {
        Line(context.Say("Prescription", "Prescription"), _medicine.Prescription switch
        {
            null => Unknown,
            [] => context.Say("aucune condition : sans ordonnance", "no condition: without prescription"),
            var conditions => string.Join("; ", conditions),
        });
        Line(context.Say("Remboursement", "Reimbursement"), _medicine.IsReimbursed switch
        {
            null => Unknown,
            false => context.Say("aucune présentation", "no presentation"),
            true => string.Join(", ", _medicine.ReimbursementRates!.Select(rate => $"{rate} %")),
        });
        Line(context.Say("Agréé aux collectivités", "Agreed for hospitals"), Said(_medicine.IsAgreedForHospitals));
    }

    private void WritePresentations()
    {
        if (_medicine.Presentations is not { Count: > 0 } presentations) return;
        Line(context.Say("Présentations", "Presentations"), $"{presentations.Count}");
        foreach (var one in presentations)
        {
            var price = one.PublicPrice is { } amount ? $", {amount.ToString("0.00", context.Culture)} €" : "";
            var rates = one.IsReimbursed ? $", {string.Join(", ", one.Rates.Select(rate => $"{rate} %"))}" : "";
            Item($"{one.Cip13}  {one.Label}{price}{rates}{(one.MarketingState.StartsWith("Déclaration de comm", StringComparison.Ordinal) ? "" : $" [{one.MarketingState}]")}");
        }
    }

    private void WriteOpinions()
    {
        if (_medicine.Smr is not null) Line("SMR", $"{_medicine.Smr} ({file.SmrOpinions[0].Date:yyyy-MM-dd}, {file.SmrOpinions[0].Reason}) {file.SmrOpinions[0].Link}".TrimEnd());
        if (_medicine.Asmr is not null) Line("ASMR", $"{_medicine.Asmr} ({file.AsmrOpinions[0].Date:yyyy-MM-dd}, {file.AsmrOpinions[0].Reason}) {file.AsmrOpinions[0].Link}".TrimEnd());
    }

    private void WriteNotices()
    {
        foreach (var notice in file.Supply) Line(context.Say("Disponibilité", "Supply"), $"{notice.Label}{Day(notice.StartedOn, context.Say(" depuis le ", " since "))} {notice.Link}");
        foreach (var notice in file.Safety) Line(context.Say("Sécurité", "Safety"), $"{notice.Text} {notice.Link}".TrimEnd());
        foreach (var entry in file.Reevaluations) Line(context.Say("Réévaluation", "Re-evaluation"), ReevaluationPage.Of(entry, context));
    }

    private void WriteInformation()
    {
        WriteText("RCP", _medicine.ProductInformation, context.Say("non ajouté (adcontrol medicines add-rcp)", "not added (adcontrol medicines add-rcp)"));
        if (_medicine.MinimumAge is { } age) Line(context.Say("Âge minimal", "Minimum age"), context.Say($"{age} ans", $"{age} years"));
        WriteText(context.Say("Notice", "Leaflet"), file.Leaflet, context.Say("non ajoutée", "not added"));
    }

    private void WriteText(string label, ProductInformation? text, string absent)
    {
        if (text is null)
        {
            Line(label, absent);
            return;
        }
        var date = text.Date is { } day ? context.Say($"du {day:yyyy-MM-dd}", $"of {day:yyyy-MM-dd}") : context.Say("sans date", "without a date");
        var added = Day(text.AddedOn, context.Say(", ajouté le ", ", added on "));
        var cut = text.IsTruncated ? context.Say(" (texte incomplet)", " (text incomplete)") : "";
        Line(label, $"{text.Denomination} {date}, {text.Source}{added}{cut}".TrimStart());
        foreach (var section in text.Sections.Where(section => section.Text.Length > 0)) Item($"{section.Number} {section.Title}");
    }

    private string Unknown => context.Say("inconnu", "unknown");

    private string Said(bool? value) => value switch { null => Unknown, true => context.Say("oui", "yes"), false => context.Say("non", "no") };

    private static string Day(DateOnly? day, string before) => day is { } date ? $"{before}{date:yyyy-MM-dd}" : "";

    private string Source() => _medicine.AtcSource switch
    {
        AtcSource.Register => "MITM",
        AtcSource.Map => context.Say("carte", "map"),
        _ => context.Say("déduit des substances", "inferred from its substances"),
    };

    private void Line(string label, string value)
    {
        var lines = WrappedText.Lines(value, Math.Max(40, context.Width - LabelWidth - 2)).ToList();
        context.Out.WriteLine($"  {label.PadRight(LabelWidth)}{lines[0]}".TrimEnd());
        foreach (var more in lines.Skip(1)) context.Out.WriteLine(new string(' ', LabelWidth + 2) + more);
    }

    private void Item(string text)
    {
        foreach (var line in WrappedText.Lines(text, Math.Max(40, context.Width - 8))) context.Out.WriteLine("      " + line);
    }
}
