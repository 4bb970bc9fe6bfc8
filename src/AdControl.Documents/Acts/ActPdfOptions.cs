namespace AdControl.Documents.Acts;

/// <summary>How PDFs are made.</summary>
public sealed record ActPdfOptions
{
    /// <summary>The time for one call, however many acts it converts.</summary>
    /// <value>Default: 90 seconds; LibreOffice alone takes about two to begin.</value>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>The program; null: <c>soffice</c> on the path.</summary>
    public string? Program { get; init; }
}
