namespace AdControl.Rules.Phrases;

/// <summary>Puts phrase files together: checks what only shows between them, then compiles.</summary>
internal sealed class PhraseBookBuilder(List<PhraseFile> files, PhraseContext context)
{
    // Of a whole pack; tables that need not grow load it faster.
    private const int MostlyPhrases = 6_000;
    private const int MostlyWords = 12_000;
    private readonly WordVocabularyBuilder words = new(MostlyWords);
    private readonly List<PhraseSet> sets = [];
    private readonly Dictionary<string, PhraseSet> setsByName = new(StringComparer.Ordinal);
    private readonly List<PhrasePattern> patterns = [];
    private readonly List<PhraseProgram> claims = [];
    // Phrase in the upper half, set in the lower: lists of pairs would be compiled anew at each start.
    private readonly List<long> claimsOfSets = [];
    private int[] lastSetOf = new int[1024];
    private readonly List<PhraseProgram> cues = [];
    private readonly List<CueTag> tags = [];
    private readonly List<int[]> fillers = [];

    // -1 for a phrase that is of no use.
    private readonly Dictionary<string, int> claimsByText = new(MostlyPhrases, StringComparer.Ordinal);
    private PhraseResolver resolver = null!;

    public PhraseBook Build()
    {
        resolver = new PhraseResolver(new TextRoles(context).TokeniserFor(words), words, GatherLists(), new TextRoles(context).CommonWords());
        GatherSets();
        GatherPatterns();
        for (var i = 0; i < sets.Count; i++)
            CompileSet(i);
        CompileContext();
        return new PhraseBook(Assemble(), context, sets, patterns, [.. context.Problems, .. files.SelectMany(f => f.Problems)]);
    }

    private Dictionary<string, List<PhraseText>> GatherLists()
    {
        var lists = new Dictionary<string, List<PhraseText>>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var (name, place, entries) in file.Lists)
            {
                if (!lists.TryAdd(name, entries))
                    file.Source.Error("PH060", place, $"The list `{name}` is defined twice.", "Lists are shared by all phrase files: give it another name, or use the one there is.");
            }
        }
        return lists;
    }

    private void GatherSets()
    {
        foreach (var set in files.SelectMany(f => f.SetList))
        {
            if (setsByName.TryAdd(set.Name, set))
                sets.Add(set);
            else
                set.Source.Error("PH061", set.Place, $"The set `{set.Name}` is defined twice; the other one is in {setsByName[set.Name].FileName}.", "Give it another name, or put its phrases into the other one.");
        }
    }

    private void GatherPatterns()
    {
        foreach (var file in files)
        {
            foreach (var (pattern, place) in file.PatternList)
            {
                if (patterns.Exists(p => p.Name == pattern.Name))
                    file.Source.Error("PH062", place, $"The pattern `{pattern.Name}` is defined twice.", "Give it another name.");
                else
                    patterns.Add(pattern);
            }
        }
    }

    private void CompileSet(int index)
    {
        var set = sets[index];
        foreach (var phrase in set.Texts)
        {
            if (!AddTo(index, phrase))
                phrase.Warning("PH063", 0, $"The phrase stands in the set `{set.Name}` twice.", "Remove one of them.");
        }
        if (set.IncludeNames.Count > 0)
            AddIncluded(set, index, [set.Name]);
        foreach (var exception in set.ExceptTexts)
            AddCue(exception, new CueTag(CueKind.Exception, null, index));
    }

    private void AddIncluded(PhraseSet set, int index, HashSet<string> path)
    {
        foreach (var include in set.IncludeNames)
        {
            if (!setsByName.TryGetValue(include.Text, out var other))
                set.Source.Error("PH064", include.Start, $"There is no set `{include.Text}` to include.", NearestName.Suggest(include.Text, setsByName.Keys) ?? "Name a set of any phrase file.");
            else if (!path.Add(include.Text))
                set.Source.Error("PH065", include.Start, $"The set `{set.Name}` includes itself through `{include.Text}`.", "Break the circle.");
            else
                AddPhrasesOf(other, index, path);
        }
    }

    private void AddPhrasesOf(PhraseSet other, int index, HashSet<string> path)
    {
        foreach (var phrase in other.Texts)
            AddTo(index, phrase);
        AddIncluded(other, index, path);
        path.Remove(other.Name);
    }

    // Whether the set did not hold the phrase yet.
    private bool AddTo(int set, PhraseText phrase)
    {
        if (AddClaim(phrase) is not (>= 0 and var claim))
            return true;
        if (lastSetOf[claim] == set + 1)
            return false;
        lastSetOf[claim] = set + 1;
        claimsOfSets.Add((long)claim << 32 | (uint)set);
        return true;
    }

    // A phrase that several sets share, or that is written twice, is looked for once; -1 for one that is of no use.
    private int AddClaim(PhraseText phrase)
    {
        if (claimsByText.TryGetValue(phrase.Text, out var known))
            return known;
        if (resolver.Compile(phrase) is not { } program)
            return claimsByText[phrase.Text] = -1;
        if (claims.Count == lastSetOf.Length)
            Array.Resize(ref lastSetOf, 2 * claims.Count);
        claims.Add(program);
        return claimsByText[phrase.Text] = claims.Count - 1;
    }

    private void CompileContext()
    {
        AddCues(context.Boundaries, CueKind.Boundary);
        AddCues(context.Wrapped.Opens, CueKind.Open);
        AddCues(context.Wrapped.Closes, CueKind.Close);
        AddCues(context.Wrapped.Restricts, CueKind.Restriction);
        AddCues(context.PseudoNegations, CueKind.Pseudo);
        AddCues(context.Quotations, CueKind.Quotation);
        AddCues(context.Notices, CueKind.Notice);
        AddCues(context.Wordings, CueKind.Wording);
        AddCues(context.NegationsBefore, CueKind.Before);
        AddCues(context.NegationsAfter, CueKind.After);
        AddCues(context.Warnings, CueKind.Warning);
        foreach (var filler in context.Fillers)
            AddFiller(filler);
    }

    private void AddCues(List<PhraseText> phrases, CueKind kind)
    {
        foreach (var phrase in phrases)
            AddCue(phrase, new CueTag(kind, null, -1));
    }

    private void AddCues(List<ContextCue> contextCues, CueKind kind)
    {
        foreach (var cue in contextCues)
        {
            AddCue(cue.Phrase, new CueTag(kind, cue, -1));
            foreach (var stop in cue.Stops)
                AddCue(stop, new CueTag(CueKind.Stop, cue, -1));
        }
    }

    private void AddCue(PhraseText phrase, CueTag tag)
    {
        if (resolver.Compile(phrase) is not { } program)
            return;
        cues.Add(program);
        tags.Add(tag);
    }

    private void AddFiller(PhraseText filler)
    {
        if (resolver.Compile(filler) is not { } program)
            return;
        var steps = program.Code.Steps;
        var patternsOfWords = new int[steps.Length - 1];
        var isPlain = true;
        for (var i = 0; i < patternsOfWords.Length; i++)
            (patternsOfWords[i], isPlain) = (steps[i].A, isPlain && steps[i].Op == PhraseOp.Word);
        if (isPlain)
            fillers.Add(patternsOfWords);
        else
            filler.Error("PH066", 0, "A filler is one word or a plain sequence of words.", "Write its alternatives as entries of their own.");
    }

    private PhraseBookParts Assemble()
    {
        var vocabulary = words.Build();
        var symbols = new SymbolTable(words.SymbolPatterns, words.SymbolStarts, resolver.PatternNames.Count);
        return new PhraseBookParts(
            vocabulary,
            new PhraseEngine(claims, symbols, resolver.Commonness),
            new PhraseEngine(cues, symbols, resolver.Commonness),
            new FillerTable(fillers, symbols),
            SetsOfPhrases(),
            tags.ToArray(),
            context.Wrapped,
            LongestReach(),
            context.QuotationReach,
            sets.ConvertAll(s => s.ExceptTexts.Count > 0).ToArray(),
            sets.ConvertAll(s => s.Kind == PhraseSetKind.Claim).ToArray(),
            sets.ConvertAll(s => s.Name).ToArray(),
            resolver.PatternNames);
    }

    private int[][] SetsOfPhrases()
    {
        var counts = new int[claims.Count];
        foreach (var pair in claimsOfSets)
            counts[pair >> 32]++;
        var all = new int[claims.Count][];
        for (var i = 0; i < all.Length; i++)
            all[i] = new int[counts[i]];
        foreach (var pair in claimsOfSets)
            all[pair >> 32][^counts[pair >> 32]--] = (int)pair;
        return all;
    }

    private int LongestReach()
    {
        var longest = 0;
        foreach (var cue in context.NegationsBefore)
            longest = Math.Max(longest, cue.Reach);
        foreach (var cue in context.NegationsAfter)
            longest = Math.Max(longest, cue.Reach);
        return longest;
    }
}
