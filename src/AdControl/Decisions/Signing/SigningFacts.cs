namespace AdControl.Decisions.Signing;

/// <summary>What is known when an act is signed; rules read it as <c>signing</c>.</summary>
/// <param name="By">The person who signs: first name and name.</param>
/// <param name="Quality">Their function.</param>
/// <param name="At">When; null while it is only checked.</param>
/// <param name="Sha256">The hash of the text; empty while it is only checked.</param>
public sealed record SigningFacts(string By, string Quality, DateTimeOffset? At = null, string Sha256 = "")
{
    /// <summary>The name under which the person is known to the system, to compare with the evaluators; null: <see cref="By"/>.</summary>
    public string Account { get; init => field = value ?? ""; } = "";
}
