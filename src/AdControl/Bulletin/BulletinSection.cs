using AdControl.Law;

namespace AdControl.Bulletin;

/// <summary>A section of the bulletin (<i>rubrique</i>).</summary>
/// <param name="Id">Stands in addresses and never changes, such as <c>medicaments</c>.</param>
/// <param name="Number">Its place in the agency's order, from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Acts">The acts that go there, as <c>procedure/kind</c> with <c>*</c> for any letters.</param>
/// <param name="IsIndexed">Whether search engines may list its acts.</param>
/// <param name="Source">Where this comes from.</param>
public sealed record BulletinSection(string Id, int Number, LocalText Title, IReadOnlyList<string> Acts, bool IsIndexed, LawSource Source)
{
    internal bool Takes(string procedure, string kind, bool byKindAlone) => Acts.Any(pattern =>
        pattern.Split('/') is [var p, var k] && k == "*" != byKindAlone && Fits(p, procedure) && Fits(k, kind));

    private static bool Fits(string pattern, string word) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, word, ignoreCase: false);
}
