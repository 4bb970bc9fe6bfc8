using System.Globalization;
using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>The text of one act as the main part of the package.</summary>
internal sealed class DocxBody
{
    private readonly StringBuilder xml = new(16384);
    private bool inTable;

    public DocxBody(ActDocument act)
    {
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"")
            .Append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        var isLetter = act.Salutation is not null;
        foreach (var line in ActFlow.Of(act)) Line(line, isLetter);
        CloseTable();
        xml.Append("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
            .Append("<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1134\" w:header=\"624\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
        Document = xml.ToString();
    }

    /// <summary>The main part.</summary>
    public string Document { get; }

    /// <summary>How many numbered lists it has.</summary>
    public int NumberedLists { get; private set; }

    private void Line(ActLine line, bool isLetter)
    {
        if (line.Part is ActPart.HeadRow or ActPart.Row)
        {
            Row(line);
            return;
        }
        CloseTable();
        if (line is { Part: ActPart.NumberItem, Number: 1 }) NumberedLists++;
        var text = line.Part == ActPart.AnnexHeading ? $"{line.Label} – {line.Text}" : line.Text;
        Paragraph(Style(line, isLetter), text, line.Part == ActPart.NumberItem ? DocxParts.FirstList + NumberedLists - 1 : 0);
    }

    private static string Style(ActLine line, bool isLetter) => line.Part switch
    {
        ActPart.AuthorityName => "ActAuthorityName",
        ActPart.AuthorityLine => "ActAuthorityLine",
        ActPart.Reference => "ActReference",
        ActPart.Addressee => "ActAddressee",
        ActPart.Title => isLetter ? "ActObject" : "Title",
        ActPart.Author => "ActAuthor",
        ActPart.LegalBasis => "ActLegalBasis",
        ActPart.Recital => "ActRecital",
        ActPart.Formula => "ActFormula",
        ActPart.Article => line.Number == 1 ? "ActArticleFirst" : "ActArticle",
        ActPart.DashItem => "ListBullet",
        ActPart.NumberItem => "ListNumber",
        ActPart.Caption => "Caption",
        ActPart.PlaceAndDate => "ActDone",
        ActPart.Delegation or ActPart.Quality => "ActSignatory",
        ActPart.Signatory => "ActSignatoryName",
        ActPart.Signature => "ActSignature",
        ActPart.Heading => "Heading1",
        ActPart.AnnexHeading => "ActAnnex",
        _ => "BodyText",
    };

    private void Paragraph(string style, string text, int list = 0)
    {
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>");
        if (list > 0) xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        xml.Append("</w:pPr>");
        if (text.Length > 0) xml.Append("<w:r><w:t xml:space=\"preserve\">").Append(DocxParts.Escape(ActTypography.Bind(text))).Append("</w:t></w:r>");
        xml.Append("</w:p>");
    }

    private void Row(ActLine line)
    {
        var cells = line.Cells!;
        if (line.Part == ActPart.HeadRow) OpenTable(cells.Count);
        xml.Append(line.Part == ActPart.HeadRow ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        foreach (var cell in cells)
        {
            xml.Append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
            Paragraph(line.Part == ActPart.HeadRow ? "ActHeadCell" : "ActCell", cell);
            xml.Append("</w:tc>");
        }
        xml.Append("</w:tr>");
    }

    private void OpenTable(int columns)
    {
        CloseTable();
        inTable = true;
        xml.Append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        for (var i = 0; i < columns; i++) xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{9638 / Math.Max(columns, 1)}\"/>");
        xml.Append("</w:tblGrid>");
    }

    // A table that ends the text, or meets another, needs a paragraph behind it.
    private void CloseTable()
    {
        if (!inTable) return;
        inTable = false;
        xml.Append("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"ActCell\"/></w:pPr></w:p>");
    }
}
