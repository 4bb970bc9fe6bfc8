namespace AdControl.Cases;

/// <summary>An act on a case is refused; nothing was changed.</summary>
/// <param name="code">A stable word, see <see cref="RefusalCode"/>.</param>
/// <param name="message">Why, for a person.</param>
public sealed class CaseRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A stable word for programs.</summary>
    public string Code { get; } = code;

    /// <summary>The rules that refuse, when rules do; else empty.</summary>
    public IReadOnlyList<Advertising.Finding> Findings { get; init; } = [];
}
