namespace AdControl.Documents;

/// <summary>Where an offset of the text lies.</summary>
/// <param name="Page">The page, from 1; 1 in formats without pages.</param>
/// <param name="Line">The line of <see cref="DocumentText.Text"/>, from 1. A line ends with LF, CR LF or CR.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Source">The place in the file itself: a part and paragraph of a docx, an element of an HTML page, a line of a Markdown file, a page of a PDF; empty for plain text.</param>
/// <param name="Box">The rectangle of the word on its page (PDF, pictures of known resolution); null elsewhere.</param>
public readonly record struct TextPosition(int Page, int Line, int Column, string Source, PageBox? Box = null);
