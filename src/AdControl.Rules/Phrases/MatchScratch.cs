namespace AdControl.Rules.Phrases;

/// <summary>The buffers of one match run: reused from text to text, used by one thread at a time.</summary>
internal sealed class MatchScratch(PhraseBookParts book)
{
    // A rare huge text must not keep its buffers alive for ever.
    private const int LargestKept = 1 << 20;
    private readonly PhraseSearch search = new(book.ClaimEngine, book.Fillers);
    private readonly SentenceContext context = new(book);
    private readonly MatchCollector found = new(book);
    private readonly List<Quotation> quotations = [];
    private (int From, int To) prepared;
    private bool quotationsFound;
    private string text = "";

    public WordTokeniser Tokeniser { get; } = new(book.Vocabulary);

    public bool IsWorthKeeping => Tokeniser.Words.Length < LargestKept;

    private readonly record struct Quotation(int First, int End, RawMatch Cue);

    /// <summary>Everything the phrases say in a text.</summary>
    /// <returns>What each set found, null for nothing; null altogether when no set found anything.</returns>
    public SetFindings?[]? Run(string source, IReadOnlyList<TextSpan>? blocks)
    {
        text = source;
        Tokeniser.SplitsAmbiguous = false;
        Tokeniser.Run(source, blocks);
        Collect();
        if (Tokeniser.IsAmbiguous)
        {
            Tokeniser.SplitsAmbiguous = true;
            Tokeniser.Run(source, blocks);
            Collect();
        }
        return found.Take();
    }

    private void Collect()
    {
        var words = Tokeniser.Words;
        (prepared, quotationsFound) = ((0, 0), false);
        search.Run(words, 0, words.Length);
        foreach (ref readonly var match in search.Matches.Items)
            Judge(match);
    }

    private void Judge(in RawMatch match)
    {
        var words = Tokeniser.Words;
        (DismissalReason, RawMatch)? dismissal = null;
        var judged = false;
        foreach (var set in book.SetsOfPhrase[match.Phrase])
        {
            if (book.SetHasExceptions[set] && ContextOf(match).ExceptionFor(set, match) is { } exception)
            {
                found.Dismiss(set, match, words, DismissalReason.Exception, exception);
                continue;
            }
            if (!book.SetIsClaim[set])
            {
                found.Accept(set, match, words);
                continue;
            }
            if (!judged)
                (dismissal, judged) = (ContextOf(match).Judge(match, words) ?? InQuotation(match), true);
            if (dismissal is var (reason, cue))
                found.Dismiss(set, match, words, reason, cue);
            else
                found.Accept(set, match, words);
        }
    }

    // Most mentions need no context: it is looked for only when a match is to be judged by it.
    private SentenceContext ContextOf(in RawMatch match)
    {
        if (match.First < prepared.From || match.First >= prepared.To)
            Prepare(match.First);
        return context;
    }

    private void Prepare(int word)
    {
        var words = Tokeniser.Words;
        var (from, to) = (word, word + 1);
        while (from > 0 && words[from - 1].Sentence == words[word].Sentence)
            from--;
        while (to < words.Length && words[to].Sentence == words[word].Sentence)
            to++;
        prepared = (from, to);
        context.Prepare(text, words, from, to);
    }

    private (DismissalReason, RawMatch)? InQuotation(in RawMatch match)
    {
        if (!quotationsFound)
            FindQuotations(match.First);
        var index = LastQuotationFrom(match.First);
        return index >= 0 && match.Last < quotations[index].End ? (DismissalReason.Quotation, quotations[index].Cue) : null;
    }

    private int LastQuotationFrom(int word)
    {
        var (low, high) = (0, quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = quotations[middle].First <= word ? (middle + 1, high) : (low, middle);
        }
        return low - 1;
    }

    private void FindQuotations(int current)
    {
        quotationsFound = true;
        quotations.Clear();
        var words = Tokeniser.Words;
        var open = -1;
        for (var word = 0; word <= words.Length; word++)
        {
            var marks = word < words.Length ? words[word].Before : Tokeniser.Ending;
            if (open >= 0 && (marks & (Breaks.QuoteClose | Breaks.QuoteStraight)) != 0)
            {
                AddQuotation(open, word);
                open = -1;
                marks &= ~Breaks.QuoteStraight;
            }
            if ((marks & Breaks.Block) != 0)
                open = -1;
            if ((marks & (Breaks.QuoteOpen | Breaks.QuoteStraight)) != 0)
                open = word;
        }
        // The sentence of the match that asked must be the prepared one again.
        Prepare(current);
    }

    private void AddQuotation(int first, int end)
    {
        var introduced = first - 1;
        if (introduced < 0)
            return;
        if (introduced < prepared.From || introduced >= prepared.To)
            Prepare(introduced);
        if (context.QuotationCueBefore(first) is { } cue)
            quotations.Add(new Quotation(first, end, cue));
    }
}
