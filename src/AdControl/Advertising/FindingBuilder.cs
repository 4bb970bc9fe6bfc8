using AdControl.Documents;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Advertising;

/// <summary>Turns a rule that fired into findings with their proof, one for all medicines it says the same of.</summary>
internal sealed class FindingBuilder(DocumentText document, Language language, Parameters parameters)
{
    private readonly Dictionary<string, int> ordinals = new(StringComparer.Ordinal);

    public IEnumerable<Finding> Build(PackRule rule, IReadOnlyList<CaseInputs> fired)
    {
        var drafts = new List<Draft>();
        foreach (var inputs in fired)
        {
            var draft = DraftOf(rule, inputs);
            if (drafts.Find(d => d.SaysTheSameAs(draft)) is { } same) same.Medicines.AddRange(draft.Medicines);
            else drafts.Add(draft);
        }
        return drafts.Select(draft => Finish(rule.Law, draft));
    }

    /// <summary>The passages that prove what a rule found, in the order of the text.</summary>
    public IReadOnlyList<EvidencePassage> PassagesOf(PackRule rule, CaseInputs inputs) => [.. Passages(rule.Demand.CollectEvidence(inputs.Values))];

    private Draft DraftOf(PackRule rule, CaseInputs inputs)
    {
        var evidence = rule.Demand.CollectEvidence(inputs.Values);
        return new Draft(
            rule.Message(language).Format(language.WireName(), inputs.Values),
            [.. Passages(evidence)],
            [.. Facts(evidence)],
            rule.ReadsMedicine && inputs.Medicine is { } medicine ? [medicine.Cis.ToString()] : []);
    }

    private Finding Finish(LawRule law, Draft draft) => new()
    {
        Rule = law.Id,
        Level = law.Level,
        Kind = KindOf(law, draft),
        Article = law.Article,
        Title = law.Title.In(language),
        Message = draft.Message,
        Evidence = draft.Passages,
        Facts = draft.Facts,
        Suggestions = law.Suggestion.IsEmpty && law.Insert is null ? [] : [new Suggestion(law.Suggestion.In(language), law.Insert)],
        Fingerprint = Fingerprint.Of(law.Id, draft.Passages.Select(p => p.Text), draft.Medicines, ordinals),
        Confidence = law.Source.Confidence,
        Cites = law.Source.Cites,
        Medicines = draft.Medicines,
    };

    // A rule on what may not be said can also ask for a statement beside it: without a passage it is the statement that is missing.
    private static FindingKind KindOf(LawRule law, Draft draft) =>
        law.Kind == FindingKind.Prohibited && draft.Passages.Count == 0 && draft.Medicines.Count == 0 ? FindingKind.Missing : law.Kind;

    // A passage inside another one proves nothing more, and the same one is often found by two functions.
    private IEnumerable<EvidencePassage> Passages(IReadOnlyList<Evidence> evidence)
    {
        var end = -1;
        foreach (var span in evidence.Select(e => e.Span).OfType<TextSpan>().Distinct().OrderBy(s => s.Start).ThenByDescending(s => s.Length))
        {
            if (span.End <= end) continue;
            end = span.End;
            yield return Passage(span);
        }
    }

    private EvidencePassage Passage(TextSpan span)
    {
        var place = document.Locate(span.Start);
        var block = BlockAt(span.Start);
        return new EvidencePassage(span.Start, span.Length, span.Of(document.Text), place.Page, place.Line, place.Column, block.Is(BlockFlags.Ocr))
        {
            Source = place.Source,
            IsHidden = block.Is(BlockFlags.Hidden),
            IsAlternativeText = block.Kind == BlockKind.AlternativeText || block.Is(BlockFlags.AlternativeText),
        };
    }

    private Block BlockAt(int offset)
    {
        foreach (var block in document.Blocks)
            if (offset >= block.Start && offset < block.End) return block;
        return default;
    }

    private IEnumerable<FactRead> Facts(IReadOnlyList<Evidence> evidence) => evidence
        .Where(e => e.Path is not null)
        .Select(e => FactOf(e.Path!, e.Value))
        .Distinct();

    private FactRead FactOf(string path, object? value)
    {
        var words = FactText.Of(value, language);
        return new FactRead(path, FactText.Of(value))
        {
            Title = words.Length == 0 ? null : FactTitles.Of(path, parameters, language),
            Words = words,
        };
    }

    private sealed record Draft(string Message, List<EvidencePassage> Passages, List<FactRead> Facts, List<string> Medicines)
    {
        public bool SaysTheSameAs(Draft other) =>
            Message == other.Message && Passages.SequenceEqual(other.Passages) && Facts.SequenceEqual(other.Facts);
    }
}
