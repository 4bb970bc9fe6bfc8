namespace AdControl.Rules.Phrases;

/// <summary>Puts phrase files together: checks what only shows between them, then compiles.</summary>
internal sealed class PhraseBookBuilder(List<PhraseFile> files, PhraseContext context)
{
    private readonly WordVocabularyBuilder words = new();
    private readonly List<PhraseSet> sets = [];
    private readonly Dictionary<string, PhraseSet> setsByName = new(StringComparer.Ordinal);
    private readonly List<PhrasePattern> patterns = [];
    private readonly List<PhraseProgram> claims = [];
    private readonly List<List<int>> setsOfPhrase = [];
    private readonly List<PhraseProgram> cues = [];
    private readonly List<CueTag> tags = [];
    private readonly List<int[]> fillers = [];
    private readonly Dictionary<string, int?> claimsByText = new(StringComparer.Ordinal);
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
        var own = new HashSet<int>();
        foreach (var phrase in set.Texts)
        {
            if (AddClaim(phrase) is { } claim && !own.Add(claim))
                phrase.Warning("PH063", 0, $"The phrase stands in the set `{set.Name}` twice.", "Remove one of them.");
        }
        AddIncluded(set, own, [set.Name]);
        foreach (var claim in own)
            setsOfPhrase[claim].Add(index);
        foreach (var exception in set.ExceptTexts)
            AddCue(exception, new CueTag(CueKind.Exception, null, index));
    }

    private void AddIncluded(PhraseSet set, HashSet<int> claims, HashSet<string> path)
    {
        foreach (var include in set.IncludeNames)
        {
            if (!setsByName.TryGetValue(include.Text, out var other))
                set.Source.Error("PH064", include.Start, $"There is no set `{include.Text}` to include.", NearestName.Suggest(include.Text, setsByName.Keys) ?? "Name a set of any phrase file.");
            else if (!path.Add(include.Text))
                set.Source.Error("PH065", include.Start, $"The set `{set.Name}` includes itself through `{include.Text}`.", "Break the circle.");
            else
                AddPhrasesOf(other, claims, path);
        }
    }

    private void AddPhrasesOf(PhraseSet other, HashSet<int> claims, HashSet<string> path)
    {
        foreach (var phrase in other.Texts)
        {
            if (AddClaim(phrase) is { } claim)
                claims.Add(claim);
        }
        AddIncluded(other, claims, path);
        path.Remove(other.Name);
    }

    // A phrase that several sets share, or that is written twice, is looked for once.
    private int? AddClaim(PhraseText phrase)
    {
        if (claimsByText.TryGetValue(phrase.Text, out var known))
            return known;
        if (resolver.Compile(phrase) is not { } program)
            return claimsByText[phrase.Text] = null;
        claims.Add(program);
        setsOfPhrase.Add([]);
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
        var symbols = new SymbolTable(words.Symbols, resolver.PatternNames.Count);
        var reaches = context.NegationsBefore.Concat(context.NegationsAfter).Select(c => c.Reach);
        return new PhraseBookParts(
            vocabulary,
            new PhraseEngine(claims, symbols, Weights(claims)),
            new PhraseEngine(cues, symbols, Weights(cues)),
            new FillerTable(fillers, symbols),
            [.. setsOfPhrase.Select(s => s.ToArray())],
            [.. tags],
            context.Wrapped,
            reaches.DefaultIfEmpty(0).Max(),
            context.QuotationReach,
            [.. sets.Select(s => s.ExceptTexts.Count > 0)],
            [.. sets.Select(s => s.Kind == PhraseSetKind.Claim)],
            [.. sets.Select(s => s.Name)],
            resolver.PatternNames);
    }

    // A word that many phrases need is a word of the trade, met in many texts.
    private List<int> Weights(List<PhraseProgram> programs)
    {
        var uses = new int[resolver.PatternNames.Count];
        foreach (var group in programs.SelectMany(p => p.Required))
        {
            foreach (var pattern in group)
                uses[pattern]++;
        }
        var weights = new List<int>(resolver.Commonness);
        for (var i = 0; i < weights.Count; i++)
            weights[i] *= 4 + uses[i];
        return weights;
    }
}
