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
    private readonly Dictionary<string, int> exactPatterns = new(MostlyWords, StringComparer.Ordinal);
    private readonly Dictionary<string, int> prefixPatterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> accentedPatterns = new(StringComparer.Ordinal);
    private readonly Stack<string> openLists = new();
    private readonly Dictionary<string, PhrasePart?> resolvedLists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> keysBySpelling = new(MostlyWords, StringComparer.Ordinal);
    private readonly List<PhrasePart> wordParts = [];
    private readonly List<PatternGroup> groups = [];
    private readonly PatternUnion union;
    private string[] forms = new string[PhraseParser.MostSpellings];
    private readonly Dictionary<string, PhrasePart> plainParts = new(MostlyWords, StringComparer.Ordinal);

    /// <param name="tokeniser">Normalises the words of phrases as it will those of texts.</param>
    /// <param name="words">Receives the word forms.</param>
    /// <param name="lists">The named lists of all files.</param>
    /// <param name="commonWords">Words a match should not be looked for by.</param>
    public PhraseResolver(WordTokeniser tokeniser, WordVocabularyBuilder words, Dictionary<string, List<PhraseText>> lists, HashSet<string> commonWords)
    {
        (this.tokeniser, this.words, this.lists, this.commonWords) = (tokeniser, words, lists, commonWords);
        union = new PatternUnion(Commonness);
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
        return PhraseProgram.Compile(phrase.Text, part, groups, union);
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
                return ResolveAll(PartKind.Sequence, sequence.Parts, phrase);
            case ChoiceNode choice:
                return ResolveAll(PartKind.Choice, choice.Options, phrase);
            case OptionalNode optional:
                return Resolve(optional.Part, phrase) is { } inner ? new PhrasePart(PartKind.Optional, 0, [inner]) : null;
            case NearNode near:
                var (left, right) = (Resolve(near.Left, phrase), Resolve(near.Right, phrase));
                return left is null || right is null ? null : new PhrasePart(PartKind.Near, near.Most, [left, right]);
            case GapNode gap:
                return PhrasePart.Gap(gap.Most);
            case EdgeNode edge:
                return PhrasePart.Edge(edge.Beginning);
            case ListNode list:
                return ResolveList(list, phrase);
            default:
                return ResolveWords((WordsNode)node, phrase);
        }
    }

    private PhrasePart? ResolveAll(PartKind kind, List<PhraseNode> nodes, PhraseText phrase)
    {
        if (nodes.Count == 1)
            return Resolve(nodes[0], phrase);
        var parts = new PhrasePart[nodes.Count];
        var complete = true;
        for (var i = 0; i < parts.Length; i++)
        {
            if (Resolve(nodes[i], phrase) is { } part)
                parts[i] = part;
            else
                complete = false;
        }
        return complete ? new PhrasePart(kind, 0, parts) : null;
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
        var parts = new List<PhrasePart>(entries.Count);
        foreach (var entry in entries)
        {
            if (Resolve(entry.Root, entry) is { } part)
                parts.Add(part);
        }
        openLists.Pop();
        resolved = parts.Count switch { 0 => null, 1 => parts[0], _ => new PhrasePart(PartKind.Choice, 0, parts.ToArray()) };
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

    // Nearly all spellings are single words: they make one pattern.
    private PhrasePart? ResolveSpellings(WordsNode node, PhraseText phrase)
    {
        var spellings = node.Spellings;
        if (forms.Length < spellings.Length)
            forms = new string[2 * spellings.Length];
        for (var i = 0; i < spellings.Length; i++)
        {
            var keys = Normalise(spellings[i]);
            if (keys.Length != 1)
                return ResolveSeveral(node, phrase);
            forms[i] = node.AccentsCount ? spellings[i] : keys[0];
        }
        return WordPart(forms.AsSpan(0, spellings.Length), node, phrase);
    }

    // Spellings of several words that differ only in the last one share what comes before it.
    private PhrasePart? ResolveSeveral(WordsNode node, PhraseText phrase)
    {
        var heads = new List<string[]>();
        var lasts = new List<List<string>>();
        foreach (var spelling in node.Spellings)
        {
            var keys = Normalise(spelling);
            if (keys.Length == 0)
                continue;
            var index = heads.FindIndex(head => head.AsSpan().SequenceEqual(keys.AsSpan(0, keys.Length - 1)));
            if (index < 0)
            {
                index = heads.Count;
                heads.Add(keys[..^1]);
                lasts.Add([]);
            }
            lasts[index].Add(node.AccentsCount ? spelling : keys[^1]);
        }
        if (heads.Count == 0)
        {
            phrase.Error("PH055", node.At, $"`{node.Spellings[0]}` holds no word.", "Punctuation never matters to phrases: leave it out.");
            return null;
        }
        var options = new PhrasePart[heads.Count];
        for (var i = 0; i < options.Length; i++)
            options[i] = Words(heads[i], lasts[i].ToArray(), node, phrase);
        return options.Length == 1 ? options[0] : new PhrasePart(PartKind.Choice, 0, options);
    }

    private PhrasePart Words(string[] head, string[] lasts, WordsNode node, PhraseText phrase)
    {
        var last = WordPart(lasts, node, phrase);
        if (head.Length == 0)
            return last;
        var parts = new PhrasePart[head.Length + 1];
        parts[^1] = last;
        for (var i = 0; i < head.Length; i++)
            parts[i] = exactPatterns.TryGetValue(head[i], out var known) ? wordParts[known] : WordPart([head[i]], node with { IsPrefix = false, AccentsCount = false }, phrase);
        return new PhrasePart(PartKind.Sequence, 0, parts);
    }

    // One part for a pattern, wherever it stands.
    private PhrasePart WordPart(Span<string> written, WordsNode node, PhraseText phrase)
    {
        if (written.Length > 1)
            Sort(written);
        var name = written.Length == 1 ? written[0] : string.Join('|', (ReadOnlySpan<string?>)written);
        var patterns = node.AccentsCount ? accentedPatterns : node.IsPrefix ? prefixPatterns : exactPatterns;
        if (patterns.TryGetValue(name, out var known))
            return wordParts[known];
        var pattern = PatternNames.Count;
        patterns.Add(name, pattern);
        PatternNames.Add(node.IsPrefix ? name + "*" : name);
        Commonness.Add(CommonnessOf(written, node));
        wordParts.Add(PhrasePart.Word(pattern, Commonness[pattern]));
        foreach (var form in written)
            Register(form, pattern, node, phrase);
        return wordParts[pattern];
    }

    // Few and short: insertion is the cheapest way.
    private static void Sort(Span<string> written)
    {
        for (var i = 1; i < written.Length; i++)
        {
            var form = written[i];
            var at = i;
            for (; at > 0 && string.CompareOrdinal(written[at - 1], form) > 0; at--)
                written[at] = written[at - 1];
            written[at] = form;
        }
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

    private int CommonnessOf(ReadOnlySpan<string> written, WordsNode node)
    {
        var sum = 0;
        foreach (var form in written)
            sum += commonWords.Contains(form) ? 60 : form.Length <= 2 ? 30 : form.Length == 3 ? 8 : node.IsPrefix ? 3 : 1;
        return sum;
    }

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
