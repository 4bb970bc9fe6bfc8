using System.Text.RegularExpressions;
using AdControl.Law;

namespace AdControl.Mail;

/// <summary>The wording of one kind of notice.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Values">The values it needs.</param>
/// <param name="Documents">How documents reach the reader unless the sender chooses.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Paragraphs.</param>
public sealed partial record MailTemplate(string Id, IReadOnlyList<string> Values, DocumentsBy Documents, LocalText Subject, IReadOnlyList<LocalText> Body)
{
    internal static MailTemplate Read(LawFile file)
    {
        var fields = new LawFields(file, file.Root!, "a notice");
        var template = new MailTemplate(
            fields.Text("id"), fields.Texts("values", required: true), fields.Choice<DocumentsBy>("documents") ?? DocumentsBy.None, fields.LocalText("subject", required: true),
            [.. fields.List("body", required: true).Select(paragraph => ReadParagraph(file, paragraph))]);
        fields.RefuseOthers();
        if (template.Id != Path.GetFileNameWithoutExtension(file.Name)) file.Add("mail.id", file.Root!, $"The notice is called \"{template.Id}\" and its file {file.Name}.", "Give both the same name.");
        template.CheckPlaces(file);
        return template;
    }

    private static LocalText ReadParagraph(LawFile file, Rules.Json.RuleJson node)
    {
        var fields = new LawFields(file, node, "a paragraph");
        var text = new LocalText(fields.Text("fr"), fields.OptionalText("en"));
        fields.RefuseOthers();
        return text;
    }

    // A value that is named in one language and forgotten in the other would tell two readers two things.
    private void CheckPlaces(LawFile file)
    {
        foreach (var language in (Language[])[Language.French, Language.English])
        {
            var used = Body.Append(Subject).SelectMany(text => Place().Matches(text.In(language)).Select(m => m.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
            foreach (var unknown in used.Except(Values))
                file.Add("mail.value", file.Root!, $"The {language} text names {{{{{unknown}}}}}, which is not among \"values\".", $"Add \"{unknown}\" to \"values\", or correct the name.");
            foreach (var unused in Values.Except(used))
                file.Add("mail.value", file.Root!, $"The {language} text does not use \"{unused}\".", $"Write {{{{{unused}}}}} where it belongs, or remove it from \"values\".");
        }
    }

    /// <summary>Puts the values in.</summary>
    internal static string Fill(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(text, place => values[place.Groups[1].Value]);

    [GeneratedRegex(@"\{\{([A-Za-z0-9]+)\}\}")]
    private static partial Regex Place();
}
