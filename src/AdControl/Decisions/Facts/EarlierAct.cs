namespace AdControl.Decisions.Facts;

/// <summary>An act that was signed before.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="On">Its date.</param>
/// <param name="Error">What is wrong in it, a clause that follows « Considérant que ».</param>
public sealed record EarlierAct(string Reference, DateOnly On, string Error)
{
    /// <summary>The words to replace; null when the whole act is taken anew.</summary>
    public string? Wrong { get; init; }

    /// <summary>The words to read instead; null when the whole act is taken anew.</summary>
    public string? Right { get; init; }
}
