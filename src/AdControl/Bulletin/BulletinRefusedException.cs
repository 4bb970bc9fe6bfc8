namespace AdControl.Bulletin;

/// <summary>The bulletin does not take what it was given.</summary>
/// <param name="code">A stable word for programs, such as <c>redactions-unreviewed</c>.</param>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class BulletinRefusedException(string code, string message) : Exception(message)
{
    /// <summary>A stable word for programs.</summary>
    public string Code { get; } = code;
}
