namespace AdControl.Rules.Phrases;

/// <summary>Turns written phrases into parts: words become patterns, lists their entries.</summary>
internal sealed class PhraseResolver
{
    private const int DeepestLists = 8;

    // A pack has some thousand different words; tables that need not grow load it faster.
    private const int MostlyWords = 8_000;
    private readonly WordTokeniser tokeniser;
    private readonly WordVocabularyBuilder words;
    private readonly Dictionary<string, List<PhraseText>> lists;
    private readonly HashSet<string> commonWords;
    private readonly Dictionary<string, int> patterns = new(MostlyWords, StringComparer.Ordinal);
    private readonly Stack<string> openLists = new();
    private readonly Dictionary<string, PhrasePart?> resolvedLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> keysBySpelling = new(MostlyWords, StringComparer.Ordinal);
    private readonly List<PhrasePart> wordParts = [];
    private readonly Dictionary<string, PhrasePart> plainParts = new(MostlyWords, StringComparer.Ordinal);

    /// <param name="tokeniser">Normalises the words of phrases as it will those of texts.</param>
    /// <param name="words">Receives the word forms.</param>
    /// <param name="lists">The named lists of all files.</param>
    /// <param name="commonWords">Words a match should not be looked for by.</param>
    public PhraseResolver(WordTokeniser tokeniser, WordVocabularyBuilder words, Dictionary<string, List<PhraseText>> lists, HashSet<string> commonWords)
    {
        (this.tokeniser, this.words, this.lists, this.commonWords) = (tokeniser, words, lists, commonWords);
    }

    /// <summary>How often each pattern may be met, by the look of its words.</summary>
    public List<int> Commonness { get; } = [];

    /// <summary>What each pattern looks like, for people.</summary>
    public List<string> PatternNames { get; } = [];

    /// <summary>The phrase ready to run, or null when it is of no use, which is then a problem of its file.</summary>
    public PhraseProgram? Compile(PhraseText phrase)
    {
        var part = Resolve(phrase.Root, phrase);
        if (part is null)
            return null;
        if (part.IsNullable)
            return Refuse(phrase, "PH050", "The phrase can match without any word.", "Make at least one of its words neither optional nor part of a gap.");
        if (part.MostWords > PhraseProgram.WidestSpan)
            return Refuse(phrase, "PH051", $"The phrase can match more than {PhraseProgram.WidestSpan} words.", "Shorten it or narrow its gaps.");
        if (part.StepCount > PhraseProgram.MostSteps)
            return Refuse(phrase, "PH052", "The phrase has too many alternatives.", "Split it into several phrases, or use fewer lists and nearness signs in one.");
        return PhraseProgram.Compile(phrase.Text, part, Commonness);
    }

    private static PhraseProgram? Refuse(PhraseText phrase, string code, string message, string mend)
    {
        phrase.Error(code, 0, message, mend);
        return null;
    }

    private PhrasePart? Resolve(PhraseNode node, PhraseText phrase)
    {
        switch (node)
        {
            case SequenceNode sequence:
                return ResolveAll(PartKind.Sequence, 0, sequence.Parts, phrase);
            case ChoiceNode choice:
                return ResolveAll(PartKind.Choice, 0, choice.Options, phrase);
            case OptionalNode optional:
                return ResolveAll(PartKind.Optional, 0, [optional.Part], phrase);
            case NearNode near:
                return ResolveAll(PartKind.Near, near.Most, [near.Left, near.Right], phrase);
            case GapNode gap:
                return new PhrasePart(PartKind.Gap, gap.Most);
            case EdgeNode edge:
                return new PhrasePart(edge.Beginning ? PartKind.Beginning : PartKind.End, 0);
            case ListNode list:
                return ResolveList(list, phrase);
            default:
                return ResolveWords((WordsNode)node, phrase);
        }
    }

    private PhrasePart? ResolveAll(PartKind kind, int number, List<PhraseNode> nodes, PhraseText phrase)
    {
        var parts = new PhrasePart[nodes.Count];
        var complete = true;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Resolve(nodes[i], phrase) is { } part)
                parts[i] = part;
            else
                complete = false;
        }
        if (!complete)
            return null;
        return parts.Length == 1 && kind is (PartKind.Sequence or PartKind.Choice) ? parts[0] : new PhrasePart(kind, number, parts);
    }

    private PhrasePart? ResolveList(ListNode list, PhraseText phrase)
    {
        if (!lists.TryGetValue(list.Name, out var entries))
        {
            phrase.Error("PH053", list.At, $"There is no list `{list.Name}`.", NearestName.Suggest(list.Name, lists.Keys) ?? "Define it under `lists` of a phrase file.");
            return null;
        }
        if (openLists.Contains(list.Name) || openLists.Count >= DeepestLists)
        {
            phrase.Error("PH054", list.At, $"The list `{list.Name}` contains itself, directly or through others.", "Write its entries without the list.");
            return null;
        }
        if (resolvedLists.TryGetValue(list.Name, out var resolved))
            return resolved;
        openLists.Push(list.Name);
        var parts = entries.ConvertAll(e => Resolve(e.Root, e)).OfType<PhrasePart>().ToArray();
        openLists.Pop();
        resolved = parts.Length switch { 0 => null, 1 => parts[0], _ => new PhrasePart(PartKind.Choice, 0, parts) };
        resolvedLists.Add(list.Name, resolved);
        return resolved;
    }

    // Spellings that differ only in their last word share one pattern for it.
    private PhrasePart? ResolveWords(WordsNode node, PhraseText phrase)
    {
        if (!node.IsPlain)
            return ResolveSpellings(node, phrase);
        if (plainParts.TryGetValue(node.Spellings[0], out var known))
            return known;
        return ResolveSpellings(node, phrase) is { } part ? plainParts[node.Spellings[0]] = part : null;
    }

    private PhrasePart? ResolveSpellings(WordsNode node, PhraseText phrase)
    {
        if (SingleWords(node) is { } singles)
            return WordPart(Pattern(singles, node, phrase));
        var byHead = new Dictionary<string, (string[] Head, List<string> Lasts)>(StringComparer.Ordinal);
        foreach (var spelling in node.Spellings)
        {
            var keys = Normalise(spelling);
            if (keys.Length == 0)
                continue;
            var head = string.Join(' ', keys[..^1]);
            if (!byHead.TryGetValue(head, out var entry))
                byHead.Add(head, entry = (keys[..^1], []));
            entry.Lasts.Add(node.AccentsCount ? spelling : keys[^1]);
        }
        if (byHead.Count == 0)
        {
            phrase.Error("PH055", node.At, $"`{node.Spellings[0]}` holds no word.", "Punctuation never matters to phrases: leave it out.");
            return null;
        }
        var options = byHead.Values.Select(e => Words(e.Head, e.Lasts, node, phrase)).ToArray();
        return options.Length == 1 ? options[0] : new PhrasePart(PartKind.Choice, 0, options);
    }

    // The plain forms when every spelling is one word, as nearly all are; else null.
    private List<string>? SingleWords(WordsNode node)
    {
        var singles = new List<string>(node.Spellings.Count);
        foreach (var spelling in node.Spellings)
        {
            var keys = Normalise(spelling);
            if (keys.Length != 1)
                return null;
            singles.Add(node.AccentsCount ? spelling : keys[0]);
        }
        return singles;
    }

    private PhrasePart Words(string[] head, List<string> lasts, WordsNode node, PhraseText phrase)
    {
        var last = WordPart(Pattern(lasts, node, phrase));
        if (head.Length == 0)
            return last;
        var plain = node with { IsPrefix = false, AccentsCount = false };
        return new PhrasePart(PartKind.Sequence, 0, [.. head.Select(k => WordPart(Pattern([k], plain, phrase))), last]);
    }

    // One part for a pattern, wherever it stands.
    private PhrasePart WordPart(int pattern)
    {
        if (pattern == wordParts.Count)
            wordParts.Add(new PhrasePart(PartKind.Word, pattern));
        return wordParts[pattern];
    }

    private int Pattern(List<string> forms, WordsNode node, PhraseText phrase)
    {
        if (forms.Count > 1)
            forms.Sort(StringComparer.Ordinal);
        var written = forms.Count == 1 ? forms[0] : string.Join('|', forms);
        var name = node.AccentsCount ? "=" + written : node.IsPrefix ? "*" + written : written;
        if (patterns.TryGetValue(name, out var pattern))
            return pattern;
        pattern = PatternNames.Count;
        patterns.Add(name, pattern);
        PatternNames.Add(node.IsPrefix ? written + "*" : written);
        Commonness.Add(CommonnessOf(forms, node));
        foreach (var form in forms)
            Register(form, pattern, node, phrase);
        return pattern;
    }

    private void Register(string form, int pattern, WordsNode node, PhraseText phrase)
    {
        if (node.AccentsCount)
            RegisterAccented(form, pattern, node, phrase);
        else if (node.IsPrefix)
            words.AddPrefix(form, pattern);
        else
            words.AddExact(form, pattern);
    }

    private void RegisterAccented(string spelling, int pattern, WordsNode node, PhraseText phrase)
    {
        var keys = Normalise(spelling);
        if (node.IsPrefix || keys.Length != 1)
            phrase.Error("PH056", node.At, "`=` needs one whole word.", "Write it as in: =sûr(e)(s)");
        else if (!words.AddAccented(keys[0], AccentComparison.Lower(spelling), pattern))
            phrase.Error("PH057", node.At, $"More than {WordVocabularyBuilder.MostAccentedForms} phrases compare the accents of `{keys[0]}`.", "Leave `=` away where the accent does not matter.");
    }

    private int CommonnessOf(List<string> forms, WordsNode node) =>
        forms.Sum(f => commonWords.Contains(f) ? 60 : f.Length <= 2 ? 30 : f.Length == 3 ? 8 : node.IsPrefix ? 3 : 1);

    private string[] Normalise(string spelling)
    {
        if (keysBySpelling.TryGetValue(spelling, out var keys))
            return keys;
        tokeniser.Run(spelling, null);
        keys = new string[tokeniser.Words.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = tokeniser.KeyOf(tokeniser.Words[i]).ToString();
        keysBySpelling.Add(spelling, keys);
        return keys;
    }
}
