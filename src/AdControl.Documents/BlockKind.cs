namespace AdControl.Documents;

/// <summary>The part that a block plays in its document.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of running text.</summary>
    Paragraph,

    /// <summary>The title of the document or a heading of any level.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>The header of a page or of a section.</summary>
    Header,

    /// <summary>The footer of a page or of a section.</summary>
    Footer,

    /// <summary>A note at the foot of a page.</summary>
    Footnote,

    /// <summary>A note at the end of a document.</summary>
    Endnote,

    /// <summary>A text box, a shape or a diagram beside the running text.</summary>
    TextBox,

    /// <summary>A block quotation.</summary>
    Quotation,

    /// <summary>The caption of a picture or of a table.</summary>
    Caption,

    /// <summary>Code or preformatted text.</summary>
    Code,

    /// <summary>A label, button, choice or entry of a form.</summary>
    Form,

    /// <summary>A text that stands for something that is seen: <c>alt</c>, <c>title</c>, <c>aria-label</c>, the description of a drawing.</summary>
    AlternativeText,
}
