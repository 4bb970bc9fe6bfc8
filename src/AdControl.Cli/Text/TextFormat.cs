namespace AdControl.Cli.Text;

/// <summary>The forms in which a document's text is shown.</summary>
internal enum TextFormat
{
    /// <summary>The text alone, nothing added.</summary>
    Text,

    /// <summary>The text with its blocks, pages and warnings.</summary>
    Json,
}
