namespace AdControl.Documents;

/// <summary>Something about a file that was read which its reader should know.</summary>
/// <param name="Code">A stable name, such as <c>tracked-changes</c>; the README lists them.</param>
/// <param name="Arguments">What the message names (counts, targets, pages), in order.</param>
public sealed record DocumentWarning(string Code, IReadOnlyList<string> Arguments)
{
    /// <summary>The message in the language <c>fr</c> or <c>en</c> (any other: English).</summary>
    public string Message(string language = "en") => DocumentMessages.Message(Code, Arguments, language);

    /// <summary>What to do about it, in the language <c>fr</c> or <c>en</c>.</summary>
    public string Mend(string language = "en") => DocumentMessages.Mend(Code, Arguments, language);

    /// <summary>The code and the English message.</summary>
    public override string ToString() => $"{Code}: {Message()}";
}
