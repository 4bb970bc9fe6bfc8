namespace AdControl.Documents;

/// <summary>How much time and memory the reading of one file may take. What goes beyond is refused with an error that names the limit.</summary>
public sealed record DocumentLimits
{
    /// <summary>The limits that hold when the caller gives none.</summary>
    public static DocumentLimits Default { get; } = new();

    /// <summary>Size of the file in bytes.</summary>
    /// <value>50 MiB.</value>
    public long MaxFileBytes { get; init; } = 50L << 20;

    /// <summary>Number of UTF-16 units of the extracted text.</summary>
    /// <value>5,000,000: some 2,000 pages.</value>
    public int MaxTextLength { get; init; } = 5_000_000;

    /// <summary>Number of pages of a document.</summary>
    /// <value>500.</value>
    public int MaxPages { get; init; } = 500;

    /// <summary>Number of entries in a compressed package (docx).</summary>
    /// <value>5,000.</value>
    public int MaxZipEntries { get; init; } = 5_000;

    /// <summary>Inflated size over compressed size of one entry of a package that inflates to more than 1 MiB.</summary>
    /// <value>200; text in XML is seldom beyond 50.</value>
    public int MaxZipRatio { get; init; } = 200;

    /// <summary>Inflated size in bytes of all entries of a package together.</summary>
    /// <value>256 MiB.</value>
    public long MaxInflatedBytes { get; init; } = 256L << 20;

    /// <summary>Depth of nested elements in an XML part.</summary>
    /// <value>256.</value>
    public int MaxXmlDepth { get; init; } = 256;

    /// <summary>Number of elements in an XML part.</summary>
    /// <value>2,000,000.</value>
    public int MaxXmlElements { get; init; } = 2_000_000;

    /// <summary>Depth of nested elements in an HTML page.</summary>
    /// <value>500; browsers stop nesting at 512.</value>
    public int MaxHtmlDepth { get; init; } = 500;

    /// <summary>Number of elements in an HTML page.</summary>
    /// <value>500,000.</value>
    public int MaxHtmlElements { get; init; } = 500_000;

    /// <summary>Number of pixels of a picture, as its header declares it, and of a rendered page.</summary>
    /// <value>60,000,000: A3 at 400 dots per inch.</value>
    public long MaxImagePixels { get; init; } = 60_000_000;

    /// <summary>Number of pages that character recognition reads; further ones are reported by a warning.</summary>
    /// <value>30.</value>
    public int MaxOcrPages { get; init; } = 30;

    /// <summary>Resolution, in dots per inch, at which scanned pages are rendered for recognition; lower for very large pages.</summary>
    /// <value>300.</value>
    public int OcrResolution { get; init; } = 300;

    /// <summary>The language of character recognition, as tesseract names it.</summary>
    /// <value><c>fra</c>.</value>
    public string OcrLanguage { get; init; } = "fra";

    /// <summary>Time for the whole file, programs included.</summary>
    /// <value>Two minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes that an external program may write to its standard output.</summary>
    /// <value>64 MiB.</value>
    public long MaxProgramOutputBytes { get; init; } = 64L << 20;

    /// <summary>Address space in bytes that an external program may take (Unix).</summary>
    /// <value>4 GiB.</value>
    public long MaxProgramMemoryBytes { get; init; } = 4L << 30;

    /// <summary>The folders in which pdftotext, tesseract and the like are looked for, separated as in <c>PATH</c>.</summary>
    /// <value>Null: the folders of the environment's <c>PATH</c>.</value>
    public string? ProgramFolders { get; init; }
}
