using AdControl.Decisions.Facts;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Decisions.Wording;

/// <summary>Puts together what the wording rules write.</summary>
internal sealed class ActBuilder(DecisionFacts facts, ProductProvisions provisions)
{
    private readonly List<(double Order, ActSentence Sentence)> visas = [];
    private readonly List<(double Order, ActSentence Sentence)> recitals = [];
    private readonly Dictionary<string, PlaceBuilder> places = new(StringComparer.Ordinal);
    private readonly List<ActRelation> relations = [];

    private ActAuthority? authority;
    private ActAddressee? addressee;
    private ActSignatory? signatory;
    private ActSentence? title;
    private ActSentence? salutation;
    private ActSentence? author;
    private ActSentence? formula;
    private ActSentence? closing;
    private ActSentence? appealHeading;
    private string? type;
    private string? place;

    /// <summary>The act that the rules write.</summary>
    /// <exception cref="WordingMissingException">The pack has no title or no authority for this act.</exception>
    public static ActDocument Build(DecisionFacts facts, ProductProvisions provisions, IEnumerable<WordingStep> steps)
    {
        var act = new ActBuilder(facts, provisions);
        foreach (var step in steps) act.Add(step);
        return act.Build();
    }

    private ActDocument Build() => new()
    {
        Kind = facts.Kind,
        Type = type ?? throw new WordingMissingException(facts.Procedure, facts.Kind, "SetTitle"),
        Title = title!,
        Authority = authority ?? throw new WordingMissingException(facts.Procedure, facts.Kind, "SetAuthority"),
        Reference = facts.Reference,
        Addressee = addressee,
        Salutation = salutation,
        Author = author,
        LegalBases = Sorted(visas),
        Recitals = Sorted(recitals),
        EnactingFormula = formula,
        Body = Blocks("body"),
        Articles = [.. places.Values.Where(p => p.IsArticle).OrderBy(p => p.Order).Select(p => p.Article())],
        Closing = closing,
        Place = place,
        Date = facts.DecidedOn,
        Signatory = signatory,
        AppealRoutes = appealHeading is not null && Blocks("appeal") is { Count: > 0 } appeal ? new ActSection(appealHeading, appeal) : null,
        Annexes = [.. places.Values.Where(p => p.Heading is not null).OrderBy(p => p.Order).Select(p => p.Annex())],
        Relations = relations,
    };

    private void Add(WordingStep step)
    {
        var action = step.Rule.Action;
        switch (action.Kind)
        {
            case WordingActionKind.SetAuthority:
                authority = new ActAuthority(action.Word, step.Field("name")!) { Unit = step.Field("unit"), Address = step.Fields("address") };
                break;
            case WordingActionKind.SetAddressee:
                if (facts.Applicant is { } company) addressee = new ActAddressee(company.Name) { Attention = company.Attention, Address = company.Address };
                break;
            case WordingActionKind.SetTitle:
                (title, type) = (One(step), action.Word);
                break;
            case WordingActionKind.SetSignatory:
                signatory = new ActSignatory(step.Field("name")!, step.Field("quality")!) { Delegation = step.Field("delegation") };
                break;
            case WordingActionKind.SetPlace:
                place = One(step).Text;
                break;
            case WordingActionKind.AddRelation:
                if (WireNames.TryParse<ActRelationKind>(action.Word, out var kind)) relations.Add(new ActRelation(kind, step.Field("reference")!));
                break;
            case WordingActionKind.SignatureMention:
                break;
            default:
                AddSentences(step, action);
                break;
        }
    }

    private void AddSentences(WordingStep step, WordingAction action)
    {
        switch (action.Kind)
        {
            case WordingActionKind.SetSalutation: salutation = One(step); break;
            case WordingActionKind.SetAuthor: author = One(step); break;
            case WordingActionKind.SetFormula: formula = One(step); break;
            case WordingActionKind.SetClosing: closing = One(step); break;
            case WordingActionKind.SetAppealHeading: appealHeading = One(step); break;
            case WordingActionKind.AddVisa: visas.AddRange(Sentences(step).Select(s => (step.Order, s))); break;
            case WordingActionKind.AddRecital: recitals.AddRange(Sentences(step).Select(s => (step.Order, s))); break;
            case WordingActionKind.AddArticle: At(action.Place, isArticle: true).Paragraph(step.Order, Sentences(step)); break;
            case WordingActionKind.AddParagraph: At("body").Paragraph(step.Order, Sentences(step)); break;
            case WordingActionKind.AddAppeal: At("appeal").Paragraph(step.Order, Sentences(step)); break;
            case WordingActionKind.AddCondition: At("conditions", isArticle: true).Item(step.Order, One(step), isNumbered: true); break;
            case WordingActionKind.AddItem: At(action.Place).Item(step.Order, One(step), action.IsNumbered); break;
            case WordingActionKind.AddTable: At(action.Place).Table(step.Order, One(step), step.Fields("headings")); break;
            case WordingActionKind.AddRow: At(action.Place).Row(step.Order, step.Fields("cells")); break;
            case WordingActionKind.AddAnnex: At("annex:" + action.Place).Name(step.Order, One(step)); break;
            default: throw new InvalidOperationException(action.Kind.ToString());
        }
    }

    private PlaceBuilder At(string name, bool isArticle = false)
    {
        if (!places.TryGetValue(name, out var found)) places.Add(name, found = new PlaceBuilder(name));
        found.IsArticle |= isArticle;
        return found;
    }

    private List<ActBlock> Blocks(string name) => places.TryGetValue(name, out var found) ? found.Blocks() : [];

    private static List<ActSentence> Sorted(List<(double Order, ActSentence Sentence)> sentences) => [.. sentences.OrderBy(s => s.Order).Select(s => s.Sentence)];

    private ActSentence One(WordingStep step) => Sentences(step)[0];

    private List<ActSentence> Sentences(WordingStep step)
    {
        var (rule, texts) = (step.Rule.Law, step.Rule.Action.Texts);
        var cites = step.Element is FindingFacts finding ? [.. rule.Source.Cites.Concat(finding.Cites).Distinct()] : rule.Source.Cites;
        return [.. texts.Select((text, i) => new ActSentence(i == 0 ? step.Id : $"{step.Id}_{i + 1}", step.Fill(text))
        {
            Rule = rule.Id,
            Cites = provisions.Of(cites),
            Unconfirmed = rule.Source.Confidence == Confidence.Unconfirmed,
        })];
    }
}
