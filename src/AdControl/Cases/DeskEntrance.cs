using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdControl.Cases;

/// <summary>The one place through which what people write comes to the desk: bounded, and without what would show as something else.</summary>
/// <remarks>Nothing is changed silently but white space around names: what does not fit is refused, with <see cref="RefusalCode.UnfitText"/> or <see cref="RefusalCode.TooLong"/>.</remarks>
internal static class DeskEntrance
{
    private const int MostName = DossierBounds.Line;
    private const int MostTitle = DossierBounds.Title;
    private const int MostReason = DossierBounds.Reason;
    private const int MostText = DossierBounds.Text;
    private const int MostItems = 200;
    private const int MostFields = 100;
    private const int MostFiles = 100;

    /// <summary>A name or title: one line.</summary>
    public static string Line(string what, string? text, int most = MostName) => Checked(what, text, most, isLine: true).Trim();

    /// <summary>A reason, remark or recital.</summary>
    public static string Reason(string what, string? text) => Checked(what, text, MostReason, isLine: false);

    /// <summary>A free text.</summary>
    public static string Text(string what, string? text) => Checked(what, text, MostText, isLine: false);

    /// <summary>A dossier as people state it.</summary>
    public static Dossier Dossier(Dossier dossier) => dossier with
    {
        Company = Line("company", dossier.Company),
        AuthorisedPersons = Lines("authorisedPersons", dossier.AuthorisedPersons),
        Medicines = Lines("medicines", dossier.Medicines),
        Devices = Lines("devices", dossier.Devices),
        Title = Line("title", dossier.Title, MostTitle),
        PreviousNumber = LineOrNull("previousNumber", dossier.PreviousNumber),
        ReferenceNumber = LineOrNull("referenceNumber", dossier.ReferenceNumber),
        FeeReceipt = dossier.FeeReceipt is not { } fee ? null : new DossierFee(LineOrNull("feeReceipt.type", fee.Type), LineOrNull("feeReceipt.number", fee.Number), Amount(fee.Amount)),
        Dissemination = Reason("dissemination", dossier.Dissemination),
        Dimensions = Line("dimensions", dossier.Dimensions),
        ResponsiblePharmacist = dossier.ResponsiblePharmacist is not { } pharmacist ? null : pharmacist with { Name = Line("responsiblePharmacist.name", pharmacist.Name) },
        About = LineOrNull("about", dossier.About),
        Advertiser = Line("advertiser", dossier.Advertiser),
        SeenAt = Line("seenAt", dossier.SeenAt, MostTitle),
        Statement = Text("statement", dossier.Statement),
        Supports = dossier.Supports is >= 1 and <= DossierBounds.Supports ? dossier.Supports : throw new CaseRefusedException(RefusalCode.OutsideLimit, $"\"supports\" is a number from 1 to {DossierBounds.Supports}."),
    };

    /// <summary>What was entered in a form.</summary>
    public static JsonObject? Form(JsonObject? data)
    {
        if (data is null) return null;
        if (data.Count > MostFields) throw TooLong("The form", MostFields, "fields");
        foreach (var (name, value) in data) Node(Line("a field's name", name), value);
        return data;
    }

    /// <summary>Files that come with an act: their names.</summary>
    public static IReadOnlyList<SuppliedFile> Files(IReadOnlyList<SuppliedFile>? files)
    {
        if (files is null) return [];
        if (files.Count > MostFiles) throw TooLong("The deposit", MostFiles, "files");
        foreach (var file in files) Line("a file's name", file.Name);
        return files;
    }

    private static void Node(string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Text(name, StringOf(name, value));
                break;
            case JsonArray items:
                if (items.Count > MostItems) throw TooLong($"\"{name}\"", MostItems, "items");
                foreach (var item in items) Node(name, item);
                break;
            case JsonObject members:
                Form(members);
                break;
        }
    }

    // A text of JSON with half a character cannot even be read.
    private static string StringOf(string name, JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            throw new CaseRefusedException(RefusalCode.UnfitText, $"\"{name}\" holds half a character (a lone surrogate): write it without.");
        }
    }

    private static double? Amount(double? amount) =>
        amount is null or (>= 0 and <= 1_000_000) ? amount : throw new CaseRefusedException(RefusalCode.OutsideLimit, "\"feeReceipt.amount\" is an amount in euros from 0 to 1,000,000.");

    private static string? LineOrNull(string what, string? text) => text is null ? null : Line(what, text);

    private static IReadOnlyList<string> Lines(string what, IReadOnlyList<string>? texts)
    {
        if (texts is null) return [];
        return texts.Count > MostItems ? throw TooLong($"\"{what}\"", MostItems, "entries") : [.. texts.Select(t => Line(what, t))];
    }

    private static string Checked(string what, string? text, int most, bool isLine)
    {
        if (text is null) return "";
        if (text.Length > most) throw TooLong($"\"{what}\"", most, "characters");
        return EntryText.Fault(text, isLine) is { } fault ? throw new CaseRefusedException(RefusalCode.UnfitText, $"\"{what}\" holds {fault}: write it without.") : text;
    }

    private static CaseRefusedException TooLong(string what, int most, string of) => new(RefusalCode.TooLong, $"{what} has more than {most} {of}.");
}
