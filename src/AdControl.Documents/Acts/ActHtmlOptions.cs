namespace AdControl.Documents.Acts;

/// <summary>What the HTML form of an act shows beside its words.</summary>
public sealed record ActHtmlOptions
{
    /// <summary>Changes to show in place, by sentence.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, ActMark> Marks { get; init; } = new Dictionary<string, ActMark>();

    /// <summary>Names each sentence in an attribute (<c>data-sentence</c>) for a page that lets people edit it, and points at those whose source nobody confirmed.</summary>
    /// <value>Default: false.</value>
    public bool ForEditing { get; init; }

    /// <summary>Elements to put into the head of a whole page (descriptions, structured data), as HTML that is safe already.</summary>
    /// <value>Default: empty.</value>
    public string Head { get; init => field = value ?? ""; } = "";
}
