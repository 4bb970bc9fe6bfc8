using AdControl.Advertising;
using AdControl.Products;
using AdControl.Rules.Json;

namespace AdControl.Law.Testing;

/// <summary>Reads a file of cases.</summary>
internal static class RuleCaseReader
{
    public static IReadOnlyList<RuleCase> Read(LawFile file)
    {
        if (file.Root is not { } root) return [];
        var fields = new LawFields(file, root, "a file of cases");
        var cases = fields.List("cases", required: true).Select(json => ReadCase(file, json)).ToList();
        fields.RefuseOthers();
        return cases;
    }

    private static RuleCase ReadCase(LawFile file, RuleJson json)
    {
        var fields = new LawFields(file, json, "a case");
        fields.Required("expect");
        var read = new RuleCase
        {
            File = file.Name,
            Line = json.Problem("", "").Line,
            Rule = fields.Text("rule"),
            Name = fields.Text("name"),
            Expected = Outcome(file, fields),
            IsBoundary = fields.Optional("boundary")?.AsBoolean() == true,
            Text = fields.OptionalText("text") ?? "",
            Audience = fields.Choice<Audience>("audience"),
            Product = fields.Choice<ProductKind>("product"),
            Medium = fields.Choice<Medium>("medium"),
            DeviceClass = fields.Choice<DeviceClass>("class"),
            Date = fields.Date("date"),
            Medicines = Medicines(file, fields),
            Submission = fields.Optional("submission") is { } dossier ? CaseSubmission.Read(file, dossier) : null,
            LetterHeight = fields.Optional("letterHeight")?.AsNumber(),
            Evidence = fields.Optional("evidence") is null ? null : fields.Texts("evidence"),
        };
        fields.RefuseOthers();
        return read;
    }

    private static RuleOutcome Outcome(LawFile file, LawFields fields)
    {
        var written = fields.OptionalText("expect");
        switch (written)
        {
            case "fires": return RuleOutcome.Fires;
            case "passes": return RuleOutcome.Passes;
            case "undecided": return RuleOutcome.Undecided;
            case "notApplicable": return RuleOutcome.NotApplicable;
            case null: return RuleOutcome.Passes;
            default:
                file.Add("law.choice", fields.Optional("expect")!, $"\"{written}\" is no outcome.", "Write fires, passes, notApplicable or undecided.");
                return RuleOutcome.Passes;
        }
    }

    private static IReadOnlyList<Medicine> Medicines(LawFile file, LawFields fields)
    {
        var isWithout = fields.Optional("noMedicine")?.AsBoolean() == true;
        var one = fields.Optional("medicine");
        var many = fields.List("medicines");
        if (isWithout) return [];
        if (many.Count > 0) return [.. many.Select(json => CaseMedicine.Read(file, json))];
        return [one is null ? CaseMedicine.Ordinary : CaseMedicine.Read(file, one)];
    }
}
