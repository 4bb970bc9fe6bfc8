using System.Globalization;
using System.Text.Json.Nodes;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Confirms a finding: it carries to the decision.</summary>
    /// <param name="actor">An evaluator.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="finding">The item's id, such as <c>GP-31</c>.</param>
    /// <param name="recital">The recital in the evaluator's words; null keeps the one there is.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public Task<Case> ConfirmAsync(Actor actor, string caseId, string finding, string? recital = null, CancellationToken cancellation = default) =>
        DecideAsync("confirm", actor, caseId, finding, item => item with { State = ReviewState.Confirmed, Recital = recital ?? item.Recital, Reason = "" }, null, cancellation);

    /// <summary>Dismisses a finding, with a reason that stays in the journal.</summary>
    public Task<Case> DismissAsync(Actor actor, string caseId, string finding, string reason, CancellationToken cancellation = default) => DeskEntrance.Reason("reason", reason).Length == 0
        ? throw new CaseRefusedException(RefusalCode.Missing, "A reason is needed to dismiss a finding.")
        : DecideAsync("dismiss", actor, caseId, finding, item => item with { State = ReviewState.Dismissed, Reason = reason }, reason, cancellation);

    /// <summary>Gives a finding another recital.</summary>
    public Task<Case> EditRecitalAsync(Actor actor, string caseId, string finding, string recital, CancellationToken cancellation = default) =>
        DecideAsync("edit-recital", actor, caseId, finding, item => item with { Recital = recital }, null, cancellation);

    /// <summary>Links a finding to a reference or a section of the product information.</summary>
    public Task<Case> LinkAsync(Actor actor, string caseId, string finding, string to, CancellationToken cancellation = default) =>
        DecideAsync("link", actor, caseId, finding, item => item with { Links = [.. item.Links.Append(to).Distinct()] }, to, cancellation);

    /// <summary>Adds a finding by hand on a passage of the advertisement.</summary>
    public Task<Case> AddFindingAsync(Actor actor, string caseId, string article, string passage, string? recital, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            CheckReview("add-finding", actor, work.Before);
            DeskEntrance.Line("article", article);
            DeskEntrance.Reason("recital", recital);
            var item = ReviewBook.ByHand(work.Before, office.Checks.Document(work.Before.Advertisement), article, passage, recital, actor, office.Now);
            work.Case = Evaluated(work.Before with { Review = [.. work.Before.Review, item] }, actor);
            work.Record("add-finding", ("finding", item.Id), ("article", article), ("passage", passage));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>Answers a question of the checklist.</summary>
    public Task<Case> AnswerChecklistAsync(Actor actor, string caseId, string rule, bool isGood, string remark = "", CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            CheckReview("answer-checklist", actor, work.Before);
            DeskEntrance.Reason("remark", remark);
            if (work.Before.Checklist.All(q => q.Rule != rule)) throw new CaseRefusedException(RefusalCode.NotFound, $"No question of the checklist is of '{rule}'.");
            var answers = work.Before.Checklist.Select(q => q.Rule == rule ? q with { IsGood = isGood, Remark = remark, By = actor.ToString() } : q);
            work.Case = Evaluated(work.Before with { Checklist = [.. answers] }, actor);
            work.Record("answer-checklist", ("rule", rule), ("good", isGood ? "yes" : "no"));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>Asks an expert, during the evaluation.</summary>
    public Task<Case> AskOpinionAsync(Actor actor, string caseId, JsonObject data, CancellationToken cancellation = default)
    {
        Rights.Check("ask-opinion", actor);
        return CompleteAsync(actor, caseId, TaskNames.Evaluation, TaskNames.AskOpinion, data, cancellation: cancellation);
    }

    /// <summary>Asks the company, in the task that can end so: admissibility or evaluation.</summary>
    public async Task<Case> AskInformationAsync(Actor actor, string caseId, JsonObject data, CancellationToken cancellation = default)
    {
        Rights.Check("ask-information", actor);
        var one = await FindAsync(caseId, cancellation);
        var task = (await TasksAsync(one.Id, cancellation)).FirstOrDefault(t => t.Actions.Contains(TaskNames.AskInformation)) ?? await TaskAsync(one, TaskNames.Evaluation, cancellation);
        return await CompleteAsync(actor, one, task, TaskNames.AskInformation, data, null, null, cancellation);
    }

    /// <summary>Gives an opinion that was asked for.</summary>
    public Task<Case> GiveOpinionAsync(Actor actor, string caseId, JsonObject data, IReadOnlyList<SuppliedFile>? files = null, CancellationToken cancellation = default)
    {
        Rights.Check("give-opinion", actor);
        return CompleteAsync(actor, caseId, TaskNames.Opinion, TaskNames.Given, data, files, cancellation: cancellation);
    }

    /// <summary>Answers what the company was asked: information, or observations on what is planned.</summary>
    public async Task<Case> AnswerAsync(Actor actor, string caseId, JsonObject data, IReadOnlyList<SuppliedFile>? files = null, CancellationToken cancellation = default)
    {
        Rights.Check("answer", actor);
        var one = await FindAsync(caseId, cancellation);
        var open = await TasksAsync(one.Id, cancellation);
        var task = open.FirstOrDefault(t => t.Name == TaskNames.Observations) ?? open.FirstOrDefault(t => t.Name == TaskNames.Information);
        // The first outcome of such a task is the answer; the others say that none came.
        return await CompleteAsync(
            actor, one, task ?? await TaskAsync(one, TaskNames.Information, cancellation), task is { Actions: [var first, ..] } ? first : null, data, files, null, cancellation);
    }

    /// <summary>What a new version of the advertisement changes.</summary>
    /// <exception cref="CaseRefusedException">There is no version before.</exception>
    public async Task<FileComparison> CompareAsync(string caseId, CancellationToken cancellation = default)
    {
        var one = await FindAsync(caseId, cancellation);
        return one.Files.Where(f => f.Role == FileRole.Advertisement).TakeLast(2).ToList() is [var before, var after]
            ? FileComparison.Of(office.Checks, one, office.ProcedureOf(one), before, after)
            : throw new CaseRefusedException(RefusalCode.NotFound, "The advertisement has only one version.");
    }

    private Task<Case> DecideAsync(string verb, Actor actor, string caseId, string finding, Func<ReviewItem, ReviewItem> change, string? detail, CancellationToken cancellation) => ActAsync(
        actor, caseId,
        work =>
        {
            CheckReview(verb, actor, work.Before);
            var known = work.Before.Review.FirstOrDefault(i => i.Id == finding || i.Fingerprint == finding)
                ?? throw new CaseRefusedException(RefusalCode.NotFound, $"The case has no finding '{finding}'; it has {string.Join(", ", work.Before.Review.Select(i => i.Id))}.");
            DeskEntrance.Reason("detail", detail);
            var changed = change(known) with { DecidedBy = actor.ToString(), DecidedAt = office.Now };
            work.Case = Evaluated(work.Before with { Review = [.. work.Before.Review.Select(i => i == known ? changed : i)] }, actor);
            if (changed.Recital != known.Recital) DeskEntrance.Reason("recital", changed.Recital);
            work.Record(verb, ("finding", known.Id), ("detail", detail));
            return Task.CompletedTask;
        },
        null, cancellation);

    private static void CheckReview(string verb, Actor actor, Case one)
    {
        Rights.Check(verb, actor, one);
        if (one.State is CaseState.UnderReview or CaseState.OpinionRequested or CaseState.InformationRequested or CaseState.DecisionDrafted or CaseState.LegalCheck or CaseState.Submitted) return;
        throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {one.State.WireName()}: it is not under review.");
    }

    // Whoever touches the substance has evaluated the case, and will not sign it.
    private static Case Evaluated(Case one, Actor actor) =>
        actor.Role != ActorRole.Evaluator || one.Evaluators.Contains(actor.Name) ? one : one with { Evaluators = [.. one.Evaluators, actor.Name] };

    private static Opinion OpinionOf(Case one, Actor actor, JsonObject? data, DateTimeOffset at) => new()
    {
        Number = one.Opinions.Count + 1,
        Expert = Actor.TryParse(TextOf(data, "to"), out var expert) && expert.Role == ActorRole.Expert ? expert.Name
            : throw new CaseRefusedException(RefusalCode.Missing, "An opinion needs \"to\", such as \"expert:paul\"."),
        AskedBy = actor.ToString(),
        AskedAt = at,
        Question = TextOf(data, "question") ?? throw new CaseRefusedException(RefusalCode.Missing, "An opinion needs a \"question\"."),
        Deadline = DayOf(data, "deadline"),
        IsConfidential = data?["confidential"]?.GetValue<bool>() == true,
    };

    private static InformationRequest RequestOf(Case one, Actor actor, JsonObject? data, DateTimeOffset at) => new()
    {
        Number = one.Requests.Count + 1,
        AskedBy = actor.ToString(),
        AskedAt = at,
        Question = TextOf(data, "question") ?? throw new CaseRefusedException(RefusalCode.Missing, "A request for information needs a \"question\"."),
        Deadline = DayOf(data, "deadline"),
    };

    private static (string, WorkflowValue)[] Asked(CaseWork work, Opinion opinion)
    {
        work.Case = work.Case with { Opinions = [.. work.Case.Opinions, opinion] };
        work.Record("opinion-asked", ("opinion", Number(opinion.Number)), ("expert", opinion.Expert), ("deadline", Iso.Of(opinion.Deadline)), ("confidential", opinion.IsConfidential ? "yes" : null));
        work.Notices.Add(new CaseNotice($"expert:{opinion.Expert}", "opinion-requested") { Values = new Dictionary<string, LocalText> { ["question"] = new(opinion.Question, null), ["dueDate"] = CaseMail.Day(opinion.Deadline ?? work.Case.Clock?.DueDate) } });
        return [("expert", WorkflowValue.Of(opinion.Expert)), .. Deadline(opinion.Deadline)];
    }

    private static (string, WorkflowValue)[] Asked(CaseWork work, InformationRequest request)
    {
        work.Case = work.Case with { Requests = [.. work.Case.Requests, request] };
        work.Record("information-asked", ("request", Number(request.Number)), ("deadline", Iso.Of(request.Deadline)));
        work.Notices.Add(new CaseNotice($"company:{work.Case.Dossier.Company}", "information-requested") { Values = new Dictionary<string, LocalText> { ["dueDate"] = CaseMail.Day(request.Deadline ?? work.Case.Clock?.DueDate) } });
        return Deadline(request.Deadline);
    }

    private static (string, WorkflowValue)[] Deadline(DateOnly? day) => day is not { } last ? []
        : [("deadlineAt", WorkflowValue.Of(Iso.Of(LegalTime.StartOf(last.AddDays(1)))))];

    private static (string, WorkflowValue)[] Given(CaseWork work, Actor actor, JsonObject? data, DateTimeOffset at)
    {
        var text = TextOf(data, "opinion") ?? throw new CaseRefusedException(RefusalCode.Missing, "An opinion needs its text: \"opinion\".");
        var open = work.Case.Opinions.LastOrDefault(o => o.Text is null && o.Expert == actor.Name);
        if (open is null) return [];
        work.Case = work.Case with { Opinions = [.. work.Case.Opinions.Select(o => o == open ? o with { Text = text, GivenAt = at } : o)] };
        work.Record("opinion-given", ("opinion", Number(open.Number)));
        return [];
    }

    private static (string, WorkflowValue)[] Answered(CaseWork work, JsonObject? data, DateTimeOffset at)
    {
        var open = work.Case.Requests.LastOrDefault(r => r.Answer is null);
        if (open is null) return [];
        work.Case = work.Case with { Requests = [.. work.Case.Requests.Select(r => r == open ? r with { Answer = TextOf(data, "answer") ?? "", AnsweredAt = at } : r)] };
        work.Record("information-given", ("request", Number(open.Number)));
        return [];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(JsonObject? data, string name)
    {
        if (TextOf(data, name) is not { } text) return null;
        return Iso.DateOrNull(text)
            ?? throw new CaseRefusedException(RefusalCode.Missing, $"\"{name}\" is a day, written 2026-03-31.");
    }
}
