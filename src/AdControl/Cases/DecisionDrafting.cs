using AdControl.Bulletin;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>Drafts, freezes and signs the acts of cases by the wording of the pack.</summary>
internal sealed class DecisionDrafting(CaseOffice office)
{
    private readonly DecisionDrafter drafter = new(DecisionPack.Load(office.Pack));

    private SigningCheck Signing => new(drafter.Pack);

    /// <summary>Drafts an act of a kind for a case.</summary>
    /// <exception cref="CaseRefusedException">The pack has no wording for it.</exception>
    public CaseAct Draft(Case one, Case? about, string kind, DateTimeOffset at)
    {
        var procedure = office.ProcedureOf(one);
        var day = LegalTime.DayOf(at);
        var id = $"act-{one.Acts.Count + 1}";
        var until = kind == DecisionKind.TacitGrant && procedure.Validity is { } validity ? Validity.Until(office.Pack, validity, day) : (DateOnly?)null;
        var facts = new ActFacts(one, procedure, about, office.People).For(kind, office.Checks.Medicines(about ?? one, day), at, until);
        return new CaseAct
        {
            Id = id,
            Kind = kind,
            Reference = $"{one.Number ?? one.Id}-D{id[4..]}",
            DraftedAt = at,
            Facts = facts,
            Draft = Written(facts, day),
            Publication = procedure.Publications.GetValueOrDefault(kind),
            Section = procedure.Section,
        };
    }

    /// <summary>The receipt of a deposit.</summary>
    public ActDocument Receipt(Case one, DateTimeOffset at)
    {
        var facts = new ActFacts(one, office.ProcedureOf(one), null, office.People).For(DecisionKind.Receipt, office.Checks.Medicines(one, LegalTime.DayOf(at)), at, null);
        var day = LegalTime.DayOf(at);
        return Decision.Of(Written(facts with { DecidedOn = day, Reference = one.Number }, day)).Freeze(one.Number ?? one.Id, day).Act;
    }

    /// <summary>An act that the program attests: frozen, and signed by nobody.</summary>
    public static CaseAct Attested(CaseAct act, DateTimeOffset at)
    {
        var frozen = act.Decision.Freeze(act.Reference, LegalTime.DayOf(at));
        return act with { State = ActState.Signed, Final = frozen.Act, Sha256 = frozen.Sha256, SignedAt = at };
    }

    /// <summary>Signs a draft, when the rules let it be signed; with the names of what they remark without blocking.</summary>
    /// <exception cref="CaseRefusedException">A rule blocks.</exception>
    public (CaseAct Act, IReadOnlyList<string> Remarks) Signed(Case one, CaseAct act, Actor actor, DateTimeOffset at)
    {
        var signatory = SignatoryOf(actor);
        var facts = act.Facts with { Signatory = signatory, Evaluators = one.Evaluators };
        var day = LegalTime.DayOf(at);
        var decision = Named(act, facts);
        var signer = new SigningFacts(signatory.Name, signatory.Quality) { Account = actor.Name };
        var obstacles = Signing.Check(decision.Current, facts, signer, day);
        var blocking = obstacles.Where(o => o.Blocks).ToList();
        if (blocking.Count > 0) throw new CaseRefusedException(RefusalCode.DecisionBlocked, string.Join('\n', blocking.Select(o => $"{o.Rule} ({o.Code}) {o.Message}").Concat(Gaps(decision.Current))));
        var frozen = decision.Freeze(act.Reference, day);
        var (signed, record) = Sign(frozen, facts, signer, at);
        var after = act with
        {
            State = ActState.Signed,
            Facts = facts,
            Draft = decision.Original,
            Final = signed,
            Sha256 = frozen.Sha256,
            Signature = record,
            SignedBy = actor.Name,
            SignedAt = at,
        };
        return (after, [.. obstacles.Select(o => o.Code).Distinct()]);
    }

    /// <summary>The list of what was granted in a period, signed.</summary>
    /// <exception cref="BulletinRefusedException">The period is not over, or a number stands twice.</exception>
    public ActDocument List(Actor signatory, IReadOnlyList<GrantedVisa> granted, DateOnly from, DateOnly until, string reference, DateTimeOffset at)
    {
        var facts = SignatoryOf(signatory);
        var day = LegalTime.DayOf(at);
        var request = new VisaListRequest { From = from, Until = until, Reference = reference, Date = day, Signatory = facts };
        var act = VisaList.Compose(drafter, request, granted);
        var about = new DecisionFacts { Procedure = request.Procedure, Kind = DecisionKind.ListOfVisas, Signatory = facts, DecidedOn = day };
        return Sign(Decision.Of(act).Freeze(reference, day), about, new SigningFacts(facts.Name, facts.Quality) { Account = signatory.Name }, at).Act;
    }

    private SignatoryFacts SignatoryOf(Actor actor)
    {
        var person = office.People.Of($"signatory:{actor.Name}");
        return new SignatoryFacts(person.Name, person.Quality) { DelegatedBy = person.DelegatedBy };
    }

    // The proof, and the act that mentions it.
    private (ActDocument Act, SignatureRecord Record) Sign(FrozenDecision frozen, DecisionFacts facts, SigningFacts signer, DateTimeOffset at)
    {
        var record = new SignatureRecord(signer.By, signer.Quality, at, frozen.Sha256, SignatureRecord.ReAuthentication);
        return (frozen.Sign(record, Signing.Mention(frozen, facts, signer with { At = at }, LegalTime.DayOf(at))), record);
    }

    /// <summary>What stands against signing a draft, whoever signs.</summary>
    public IReadOnlyList<SigningObstacle> Obstacles(CaseAct act, DateTimeOffset at)
    {
        var facts = act.Facts.Signatory is null ? act.Facts with { Signatory = new SignatoryFacts("…", "…") } : act.Facts;
        return Signing.Check(Named(act, facts).Current, facts, new SigningFacts(facts.Signatory!.Name, facts.Signatory.Quality), LegalTime.DayOf(at));
    }

    // Where something is missing is what the reader needs to mend it.
    private static IEnumerable<string> Gaps(ActDocument act) => act.Sentences.Where(s => s.Text.Contains(LateWords.Gap, StringComparison.Ordinal)).Select(s => $"{s.Id} : {s.Text}");

    // Who signs is known late, and stands in more than one sentence: the rules write the act anew, and people's edits are made again.
    private Decision Named(CaseAct act, DecisionFacts facts)
    {
        try
        {
            return Decision.Of(Written(facts, LegalTime.DayOf(act.DraftedAt)), act.Edits);
        }
        catch (DecisionEditException)
        {
            throw new CaseRefusedException(RefusalCode.DecisionBlocked, "An edit of the draft does not fit the act as this signatory signs it: draft it again.");
        }
    }

    private ActDocument Written(DecisionFacts facts, DateOnly day)
    {
        try
        {
            return drafter.DraftAct(facts, day);
        }
        catch (WordingMissingException problem)
        {
            throw new CaseRefusedException(RefusalCode.ProcedureFault, problem.Message);
        }
    }
}
