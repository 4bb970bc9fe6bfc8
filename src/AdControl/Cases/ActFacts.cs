using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AdControl.Advertising;
using AdControl.Decisions;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Wording;
using AdControl.Law;
using AdControl.Products;
using AdControl.Storage;

namespace AdControl.Cases;

/// <summary>Gathers from a case what the wording of an act may speak of.</summary>
/// <param name="one">The case.</param>
/// <param name="procedure">Its procedure.</param>
/// <param name="about">The case it is about, such as the visa to withdraw; null when it is about none.</param>
/// <param name="people">The people behind accounts.</param>
internal sealed class ActFacts(Case one, Procedure procedure, Case? about, CasePeople people)
{
    /// <summary>The facts for an act of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="medicines">The advertised medicines, as the register has them.</param>
    /// <param name="at">The moment.</param>
    /// <param name="validUntil">The last day of what the act grants; null when it is not known yet.</param>
    public DecisionFacts For(string kind, IReadOnlyList<Medicine> medicines, DateTimeOffset at, DateOnly? validUntil) => new()
    {
        Procedure = procedure.Code,
        Kind = kind,
        CaseNumber = one.Number,
        Audience = one.Dossier.Audience ?? procedure.Audience,
        Applicant = Company(Addressee()),
        Products = Products(medicines),
        Advertisement = Advertisement(),
        Application = Application(at),
        Authorisation = Authorisation(at, validUntil),
        Hearing = Hearing(),
        Suspension = one.SuspendedUntil is null && Text("emergency") is null ? null : new SuspensionFacts(one.SuspendedFrom, one.SuspendedUntil, Text("emergency")),
        Notice = Notice(),
        Findings = [.. one.Review.Where(i => i is { State: ReviewState.Confirmed, IsOrphan: false }).Select(Finding)],
        Opinions = [.. one.Opinions.Where(o => o.GivenAt is not null).Select(o => new OpinionFacts("l'expert désigné", LegalTime.DayOf(o.GivenAt!.Value)))],
        // What an earlier proposal laid down must not survive it.
        Conditions = Texts(one.Done.LastOrDefault(d => d.Task == TaskNames.Evaluation)?.Data?["conditions"]),
        Questions = Questions(kind),
        AnswerUntil = kind == "information-request" && one.Requests is [.., var request] ? request.Deadline : Day("answerUntil"),
        Reasons = List("reasons"),
        Figures = Figures(),
        DepositedAt = one.DepositedAt,
        Files = [.. one.CurrentFiles.Select(f => new FileFacts(f.Name, CaseWords.Role(f.Role), f.Length, f.Sha256))],
        DecidedOn = null,
        Evaluators = one.Evaluators,
    };

    // Whoever answers for the advertisement; of a report, never the one who made it.
    private string Addressee() => one.Dossier switch
    {
        _ when about is { ValidFrom: not null } => about.Dossier.Company,
        { Advertiser.Length: > 0 } known => known.Advertiser,
        { Company.Length: > 0 } known => known.Company,
        _ => about?.Dossier.Company ?? "",
    };

    private Dossier Subject => about is not null && (about.ValidFrom is not null || one.Dossier is { Medicines: [], Devices: [] }) ? about.Dossier : one.Dossier;

    private CompanyFacts Company(string name)
    {
        var person = people.Of($"company:{name}");
        return new CompanyFacts(person.Name) { Address = person.Address, Attention = one.Dossier.ResponsiblePharmacist?.Name };
    }

    private ProductFacts[] Products(IReadOnlyList<Medicine> medicines)
    {
        var dossier = Subject;
        var kind = dossier.Product ?? procedure.Product ?? ProductKind.Medicine;
        var known = medicines.ToDictionary(m => m.Cis.ToString(), StringComparer.Ordinal);
        return
        [
            .. dossier.Medicines.Select(cis => known.GetValueOrDefault(cis) is { } medicine
                ? new ProductFacts(ProductKind.Medicine, medicine.Name) { Code = cis, Holder = medicine.Holder } : new ProductFacts(ProductKind.Medicine, cis) { Code = cis }),
            .. dossier.Devices.Select(device => new ProductFacts(kind == ProductKind.Medicine ? ProductKind.Device : kind, device)),
        ];
    }

    private AdvertisementFacts Advertisement()
    {
        var dossier = Subject;
        return new AdvertisementFacts
        {
            Title = dossier.Title.Length > 0 ? dossier.Title : null,
            Support = dossier.Medium is { } medium ? CaseWords.Support(medium) : null,
            Number = dossier.ReferenceNumber,
            PreviousNumber = dossier.PreviousNumber,
            SeenAt = one.Dossier.SeenAt.Length > 0 ? one.Dossier.SeenAt : one.Dossier.Dissemination.Length > 0 ? one.Dossier.Dissemination : null,
            SeenOn = one.Dossier.SeenOn ?? Day("seenOn"),
        };
    }

    private ApplicationFacts Application(DateTimeOffset at) => new()
    {
        ReceivedOn = LegalTime.DayOf(one.DepositedAt ?? one.CreatedAt),
        PeriodOpens = one.Clock?.Opens,
        PeriodCloses = one.Clock?.Closes,
        CompleteOn = one.Clock is { Calendar: null } clock ? clock.StartsOn : null,
        DueOn = one.Clock?.DueDate,
        Context = one.Dossier.Context.WireName(),
        WithdrawnOn = one.State is CaseState.WithdrawnByApplicant || about is not null ? LegalTime.DayOf(at) : null,
    };

    private AuthorisationFacts? Authorisation(DateTimeOffset at, DateOnly? validUntil)
    {
        if (about is { ValidFrom: not null } || one.ValidFrom is not null)
        {
            var granted = about is { ValidFrom: not null } ? about : one;
            return new AuthorisationFacts
            {
                Number = granted.Dossier.ReferenceNumber ?? granted.Number,
                GrantedOn = granted.ValidFrom,
                IsTacit = granted.Acts.Any(a => a.Kind == DecisionKind.TacitGrant),
                ValidUntil = granted.ValidUntil,
            };
        }
        return validUntil is null ? null : new AuthorisationFacts { Number = one.Dossier.ReferenceNumber ?? one.Number, GrantedOn = LegalTime.DayOf(at), IsTacit = true, ValidUntil = validUntil };
    }

    private HearingFacts Hearing() => new()
    {
        AskedOn = ActDay("hearing", a => a.SignedAt),
        NotifiedOn = Day("receivedOn") ?? ActDay("hearing", a => a.NotifiedAt),
        Until = one.ObservationsUntil,
        WrittenOn = one.Done.LastOrDefault(d => d is { Task: TaskNames.Observations, Outcome: "given" or "written" or TaskNames.Answered }) is { } written ? LegalTime.DayOf(written.At) : null,
        HeardOn = Day("heardOn"),
        Reply = Text("reply"),
    };

    private NoticeFacts? Notice()
    {
        var notice = one.Acts.LastOrDefault(a => a is { Kind: "formal-notice", Sha256: not null });
        if (notice is null && Day("noticeUntil") is null && one.ObservationsUntil is null) return null;
        return new NoticeFacts
        {
            Reference = notice?.Reference,
            On = notice?.SignedAt is { } signed ? LegalTime.DayOf(signed) : null,
            NotifiedOn = notice?.NotifiedAt is { } notified ? Day("receivedOn") ?? LegalTime.DayOf(notified) : null,
            Until = Day("noticeUntil") ?? one.ObservationsUntil,
            DailyPenalty = Last("dailyPenalty") is JsonValue value && value.TryGetValue<double>(out var amount) ? amount : null,
        };
    }

    // Of each task what was entered the last time it was done: what an earlier proposal laid down must not survive it.
    private FigureFacts[] Figures() =>
    [
        .. one.Done.GroupBy(d => d.Task, StringComparer.Ordinal).Select(t => t.Last())
            .SelectMany(d => d.Data ?? [])
            .SelectMany(f => f.Value is JsonValue value && value.TryGetValue<double>(out var number) ? new[] { new FigureFacts(f.Key, number) } : [])
            .GroupBy(f => f.Name, StringComparer.Ordinal).Select(f => f.Last()),
    ];

    private DateOnly? ActDay(string kind, Func<CaseAct, DateTimeOffset?> moment) =>
        one.Acts.LastOrDefault(a => a.Kind == kind && a.Sha256 is not null) is { } act && moment(act) is { } at ? LegalTime.DayOf(at) : null;

    private IReadOnlyList<string> Questions(string kind) => kind switch
    {
        "information-request" => [.. one.Requests.Where(r => r.Answer is null).Select(r => r.Question)],
        "inadmissibility" => List("missing") is { Count: > 0 } missing ? missing : one.Done.LastOrDefault(d => d.Outcome == "inadmissible") is { Data: { } data } && Words(data["reason"]) is { } reason ? [reason] : [],
        _ => [],
    };

    private static FindingFacts Finding(ReviewItem item) => new(item.Rule, item.Article, item.Message)
    {
        Id = item.Id,
        Title = item.Title,
        Kind = item.Kind,
        Passages = [.. item.Passages.Select(p => p.Text)],
        Page = item.Passages is [var first, ..] ? first.Page : null,
        Section = item.Links.FirstOrDefault(l => l.StartsWith("RCP ", StringComparison.Ordinal))?[4..],
        Cites = item.Cites,
        Recital = Recital(item),
    };

    // A reviewer writes what is wrong; the act must state the passage and the provision too, unless the reviewer wrote the whole sentence.
    private static string? Recital(ReviewItem item)
    {
        if (item.Recital is not { Length: > 0 } written || written.StartsWith("Considérant", StringComparison.Ordinal)) return item.Recital;
        var words = new StringBuilder($"Considérant {FrenchWords.That(written)}");
        if (item.Passages.Count > 0) words.Append(CultureInfo.InvariantCulture, $", le document comportant {FrenchWords.Mentions([.. item.Passages.Select(p => p.Text)])}");
        if (FrenchWords.OfProvision(item.Cites) is { } provision) words.Append(CultureInfo.InvariantCulture, $", en méconnaissance {provision} du code de la santé publique");
        return words.Append(" ;").ToString();
    }

    // What people entered in the forms of tasks, by the names the forms give it; the last word counts.
    private JsonNode? Last(string name) => one.Done.LastOrDefault(d => d.Data?.ContainsKey(name) == true)?.Data![name];

    private string? Text(string name) => Words(Last(name));

    private DateOnly? Day(string name) => Iso.DateOrNull(Text(name));

    private IReadOnlyList<string> List(string name) => Texts(Last(name));

    private static IReadOnlyList<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => [.. items.Select(Words).OfType<string>()],
        JsonValue value when Words(value) is { Length: > 0 } single => [single],
        _ => [],
    };

    private static string? Words(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
