namespace AdControl.Rules.Phrases;

/// <summary>A text as plain words with their places. Immutable.</summary>
public sealed class NormalisedText
{
    private readonly TextWord[] words;

    private NormalisedText(string source, TextWord[] words)
    {
        (Source, this.words) = (source, words);
    }

    /// <summary>The text as it was given.</summary>
    public string Source { get; }

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<TextWord> Words => words;

    /// <summary>Whether no letter of the word is in lower case.</summary>
    public bool IsInCapitals(TextWord word) => !word.Span.Of(Source).Any(char.IsLower) && word.Span.Of(Source).Any(char.IsUpper);

    internal static NormalisedText From(string source, WordTokeniser tokeniser)
    {
        var words = new TextWord[tokeniser.Words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var slot = ref tokeniser.Words[i];
            words[i] = new TextWord(
                tokeniser.KeyOf(slot).ToString(),
                TextSpan.FromBounds(slot.Start, slot.End),
                slot.Sentence,
                slot.Block,
                (slot.Roles & WordRoles.Accented) != 0,
                (slot.Roles & WordRoles.BrokenAfter) != 0);
        }
        return new NormalisedText(source, words);
    }

    /// <summary>The places where these words stand one after the other.</summary>
    internal List<TextSpan> Find(IReadOnlyList<string> forms)
    {
        var found = new List<TextSpan>();
        if (forms.Count == 0)
            return found;
        for (var start = 0; start < words.Length; start++)
        {
            if (EndOf(forms, start) is not { } end)
                continue;
            found.Add(TextSpan.FromBounds(words[start].Span.Start, words[end].Span.End));
            start = end;
        }
        return found;
    }

    // A word broken at a line end may stand for one word or for two.
    private int? EndOf(IReadOnlyList<string> forms, int start)
    {
        var at = start;
        foreach (var form in forms)
        {
            if (at < words.Length && words[at].Form == form)
                at++;
            else if (at + 1 < words.Length && words[at].GoesOn && form.Length == words[at].Form.Length + words[at + 1].Form.Length
                && form.StartsWith(words[at].Form, StringComparison.Ordinal) && form.EndsWith(words[at + 1].Form, StringComparison.Ordinal))
                at += 2;
            else
                return null;
        }
        return at - 1;
    }
}
