using System.Text;
using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Site;

/// <summary>The forms in which acts are published.</summary>
internal static class Representations
{
    public const string Pdf = ".pdf";
    public const string Page = ".html";
    public const string Data = ".json";

    /// <summary>All of them, in the order in which pages offer them.</summary>
    public static IReadOnlyList<Representation> All { get; } =
    [
        new(Page, "text/html", "HTML", null),
        new(Pdf, ActPdf.MediaType, "PDF", null),
        new(".docx", ActDocx.MediaType, "Word", act => ActDocx.Write(act.Act.Document)),
        new(".xml", "application/akn+xml", "Akoma Ntoso", act => ActAkomaNtoso.WriteBytes(act.Act.Document)),
        new(Data, "application/json", "JSON", act => PublishedActJson.WriteBytes(act.Act, act.Changes)),
        new(".txt", "text/plain; charset=utf-8", "Texte", act => Encoding.UTF8.GetBytes(ActText.Write(act.Act.Document))),
    ];

    /// <summary>Those of an act: without a PDF where none is made.</summary>
    public static IEnumerable<Representation> Of(bool hasPdf) => All.Where(r => hasPdf || r.Suffix != Pdf);
}
