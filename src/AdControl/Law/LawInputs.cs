namespace AdControl.Law;

/// <summary>The names under which expressions see the facts.</summary>
internal static class LawInputs
{
    public const string Ad = "ad";
    public const string Medicine = "medicine";
    public const string Submission = "submission";
    public const string Law = "law";
}
