using AdControl.Rules.Phrases;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace AdControl.Rules.Tests.Phrases;

public sealed class PhraseProperties
{
    private static readonly string[] Pieces =
    [
        "résultat", "effet", "garanti", "garantie", "efficacité", "ne", "n'", "pas", "sans", "aucun", "risque", "très", "vraiment", "la", "le", "100", "%", "cent", "pour", "deux", "vingt",
        "n°", "1", "en cas de", "notice", "«", "»", ",", ".", ";", ":", "-", "\n", "\n\n", "(", ")", "mais", "guérison", "naturel", "G A R A N T I", "peut provoquer", "résul-\ntat",
    ];

    private static readonly PhraseBook Book = TestBook.OfSets(
        ("garantie", "claim", ["(résultat|effet|efficacité)(s) .. garanti*", "garanti* [@det] (guérison|résultat)", "100 % efficace"], ["aucun effet garanti"]),
        ("risque", "claim", ["sans [aucun] risque", "naturel ~4 risque"], []),
        ("mention", "mention", ["garanti*", "^ effet", "n° 1", "guérison $"], []));

    private static Arbitrary<string> Texts() => Gen.Elements(Pieces).ArrayOf().Select(p => string.Join(' ', p)).ToArbitrary();

    private static List<(string, TextSpan)> All(string text)
    {
        var matches = Book.Match(text);
        return [.. Book.Sets.SelectMany(s => matches.Spans(s.Name).Select(span => (s.Name, span)))];
    }

    [Property(MaxTest = 300)]
    public Property Every_span_lies_in_the_text_in_order() => Prop.ForAll(Texts(), text =>
    {
        foreach (var set in Book.Sets)
        {
            var end = 0;
            foreach (var span in Book.Match(text).Spans(set.Name))
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                end = span.End;
            }
        }
    });

    [Property(MaxTest = 300)]
    public Property Any_text_is_read_without_an_exception() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var matches = Book.Match(text ?? "");
        Assert.All(matches.Words.Words, w => Assert.True(w.Span.Start >= 0 && w.Span.Length > 0 && w.Span.End <= (text ?? "").Length && w.Form.Length > 0));
    });

    [Property(MaxTest = 300)]
    public Property Any_phrase_is_read_without_an_exception() => Prop.ForAll(
        Gen.Elements("abc", "d*", "(", ")", "[", "]", "|", "..", "~3", "@det", "=é", "^", "$", "*", " ", "..9", "~", "é(e)", "\\", "\"").ArrayOf().Select(string.Concat).ToArbitrary(),
        phrase => Assert.NotNull(PhraseBook.Build([PhraseFile.Read(System.Text.Json.JsonSerializer.Serialize(new { sets = new[] { new { name = "s", phrases = new[] { phrase } } } }), "f")], TestBook.Context)));

    [Property(MaxTest = 200)]
    public Property Any_json_is_read_without_an_exception() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), json =>
    {
        Assert.NotNull(PhraseFile.Read(json ?? "", "f").Problems);
        Assert.NotNull(PhraseContext.Read(json ?? "", "f").Problems);
    });

    // The first letter stays: a capital at the beginning of a line or before a full stop means something.
    [Property(MaxTest = 200)]
    public Property Capitals_inside_words_find_the_same() => Prop.ForAll(Texts(), text =>
        Assert.Equal(All(text), All(System.Text.RegularExpressions.Regex.Replace(text, @"(?<=\p{L})\p{L}", m => m.Value.ToUpperInvariant()))));

    [Property(MaxTest = 200)]
    public Property Narrow_spaces_find_the_same() => Prop.ForAll(Texts(), text =>
        Assert.Equal(All(text), All(text.Replace(' ', '\u00A0'))));

    [Property(MaxTest = 200)]
    public Property Capitals_without_accents_find_the_same() => Prop.ForAll(Texts(), text => Assert.Equal(
        // Capitals at the beginning of lines mean something, so that both texts are in capitals.
        All(text.ToUpperInvariant()),
        All(text.ToUpperInvariant().Replace('É', 'E'))));

    [Property(MaxTest = 200)]
    public Property Soft_hyphens_inside_words_find_the_same_words() => Prop.ForAll(Texts(), text =>
    {
        var broken = System.Text.RegularExpressions.Regex.Replace(text, @"(\p{L})(?=\p{L})", "$1\u00AD");
        Assert.Equal(All(text).Select(m => (m.Item1, m.Item2.Of(text))), All(broken).Select(m => (m.Item1, m.Item2.Of(broken).Replace("\u00AD", "", StringComparison.Ordinal))));
    });

    [Property(MaxTest = 200)]
    public Property A_text_is_matched_the_same_whatever_was_matched_before() => Prop.ForAll(Texts(), text =>
    {
        var fresh = TestBook.OfSets(("mention", "mention", ["garanti*", "^ effet", "n° 1", "guérison $"], []));
        Assert.Equal(fresh.Match(text).Spans("mention"), Book.Match(text).Spans("mention"));
    });
}
