namespace AdControl.Decisions;

/// <summary>An edit that a draft cannot take: the sentence is not there, or stands alone.</summary>
public sealed class DecisionEditException : Exception
{
    internal DecisionEditException(string sentence, string message, Exception? inner = null)
        : base(message, inner) => Sentence = sentence;

    /// <summary>The sentence that was named.</summary>
    public string Sentence { get; }
}
