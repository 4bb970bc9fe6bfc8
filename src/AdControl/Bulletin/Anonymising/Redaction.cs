namespace AdControl.Bulletin.Anonymising;

/// <summary>Something to be removed from an act before it is published, wherever it stands.</summary>
/// <param name="Id">Names it within the proposal, such as <c>p1</c>.</param>
/// <param name="Text">As it stands in the act the first time.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="Source">How it was found.</param>
/// <param name="Count">How often it stands in the act.</param>
public sealed record Redaction(string Id, string Text, string Replacement, RedactionSource Source, int Count)
{
    /// <summary>Whether a person must decide about it before the act is published.</summary>
    public bool NeedsReview => Source is RedactionSource.Detected or RedactionSource.Contact;
}
