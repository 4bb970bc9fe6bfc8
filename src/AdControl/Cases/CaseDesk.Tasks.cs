using System.Globalization;
using System.Text.Json.Nodes;
using AdControl.Law;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>The open tasks that somebody has or may take, the most urgent first.</summary>
    public async Task<IReadOnlyList<WorkTask>> TasksOfAsync(Actor actor, CancellationToken cancellation = default) =>
        await office.Host.TasksOfAsync(actor.Name, [.. actor.Groups], cancellation);

    /// <summary>Takes a task.</summary>
    public Task<Case> ClaimAsync(Actor actor, string caseId, string task, CancellationToken cancellation = default) =>
        OnTaskAsync(actor, caseId, task, "claimed", null, (id, extras) => office.Host.ClaimAsync(id, actor.Name, actor.Groups, extras, cancellation).AsTask(), cancellation);

    /// <summary>Gives a task back to those who may take it.</summary>
    public Task<Case> ReleaseAsync(Actor actor, string caseId, string task, CancellationToken cancellation = default) =>
        OnTaskAsync(actor, caseId, task, "released", null, (id, extras) => office.Host.ReleaseAsync(id, actor.Name, extras, cancellation).AsTask(), cancellation);

    /// <summary>Gives a task to somebody.</summary>
    public Task<Case> AssignAsync(Actor actor, string caseId, string task, Actor to, CancellationToken cancellation = default)
    {
        Rights.Check("assign", actor);
        return OnTaskAsync(actor, caseId, task, "assigned", ("to", to.ToString()), (id, extras) => office.Host.AssignAsync(id, to.Name, actor.Name, extras, cancellation).AsTask(), cancellation, forSomebody: to);
    }

    /// <summary>Sends work back with a reason: to the step before when the task has that outcome, else to whoever had the task before.</summary>
    public async Task<Case> SendBackAsync(Actor actor, string caseId, string task, string reason, CancellationToken cancellation = default)
    {
        if (DeskEntrance.Reason("reason", reason).Length == 0) throw new CaseRefusedException(RefusalCode.Missing, "A reason is needed to send work back.");
        var one = await FindAsync(caseId, cancellation);
        var open = await TaskAsync(one, task, cancellation);
        if (open.Actions.Contains("send-back")) return await CompleteAsync(actor, caseId, task, "send-back", new JsonObject { ["reason"] = reason }, cancellation: cancellation);
        return await OnTaskAsync(actor, caseId, task, "sent-back", ("reason", reason), (id, extras) => office.Host.SendBackAsync(id, actor.Name, "", extras, cancellation).AsTask(), cancellation);
    }

    /// <summary>Completes a task: the procedure has gone on when this returns.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="task">The task's name or id.</param>
    /// <param name="outcome">One of its outcomes; null when it has only one.</param>
    /// <param name="data">What was entered in its form.</param>
    /// <param name="files">Files that come with it.</param>
    /// <param name="key">A key of the caller's own: completing again under the same key does nothing.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async Task<Case> CompleteAsync(
        Actor actor, string caseId, string task, string? outcome, JsonObject? data = null, IReadOnlyList<SuppliedFile>? files = null, string? key = null, CancellationToken cancellation = default)
    {
        var one = await FindAsync(caseId, cancellation);
        return await CompleteAsync(actor, one, await TaskAsync(one, task, cancellation), outcome, data, files, key, cancellation);
    }

    private async Task<Case> CompleteAsync(
        Actor actor, Case one, WorkTask open, string? outcome, JsonObject? data, IReadOnlyList<SuppliedFile>? files, string? key, CancellationToken cancellation)
    {
        (data, files) = (DeskEntrance.Form(data), DeskEntrance.Files(files));
        var chosen = outcome ?? (open.Actions.Count == 1 ? open.Actions[0] : null);
        WorkflowValue result = default;
        return await ActAsync(
            actor, one,
            work =>
            {
                CheckMayComplete(actor, work.Before, open);
                result = Enter(work, actor, open, chosen ?? "", data, files ?? []);
                return Task.CompletedTask;
            },
            async (work, extras) => await ToldAsync(async () =>
            {
                await office.Host.CompleteTaskAsync(open.Id, result, actor.Name, actor.Groups, key ?? Guid.NewGuid().ToString("N"), extras, cancellation);
                return true;
            }),
            cancellation);
    }

    private static void CheckMayComplete(Actor actor, Case one, WorkTask open)
    {
        if (open.Name == TaskNames.Signature) Rights.CheckSignature(actor, one);
        CheckCandidate(actor, open);
    }

    // Whoever has a task must still be one of those it is for: a work list is no way round the roles.
    private static void CheckCandidate(Actor actor, WorkTask open)
    {
        if (open.CandidateGroups.Count == 0 || open.CandidateGroups.Any(actor.Groups.Contains) || open.CandidateUsers.Contains(actor.Name)) return;
        throw new CaseRefusedException(RefusalCode.NotAllowed, $"'{open.Name}' is for {string.Join(", ", open.CandidateGroups)}, not for {actor}.");
    }

    /// <summary>Notes what was entered, and says what the flow is told of it.</summary>
    private WorkflowValue Enter(CaseWork work, Actor actor, WorkTask open, string outcome, JsonObject? data, IReadOnlyList<SuppliedFile> files)
    {
        if (open.Actions.Count > 0 && !open.Actions.Contains(outcome))
            throw new CaseRefusedException(RefusalCode.UnknownOutcome, $"'{open.Name}' ends with {string.Join(", ", open.Actions)}, not with '{outcome}'.");
        var now = office.Now;
        work.Case = Evaluated(WithFiles(work.Case, files, actor, now), actor) with
        {
            Done = [.. work.Case.Done, new TaskRecord(open.Name, outcome, actor.ToString(), now, data?.DeepClone().AsObject())],
        };
        var told = new List<(string, WorkflowValue)> { ("outcome", WorkflowValue.Of(outcome)), ("by", WorkflowValue.Of(actor.Name)) };
        told.AddRange(FormFields(open, outcome, data));
        told.AddRange(Effects(work, actor, open, outcome, data, now));
        work.Record("task", ("task", open.Name), ("outcome", outcome), ("files", FileList(files)));
        return WorkflowValue.Map([.. told]);
    }

    // Only what the form marks for the flow goes to it, and so to the journal; the rest stays in the case.
    private IEnumerable<(string, WorkflowValue)> FormFields(WorkTask open, string outcome, JsonObject? data)
    {
        foreach (var field in open.Payload["form"].Items)
        {
            var name = field["name"].AsText() ?? "";
            var value = data?[name];
            var isNeeded = field["required"] == WorkflowValue.Of(true) && (field["outcome"].AsText() ?? outcome) == outcome;
            if (isNeeded && value is null) throw new CaseRefusedException(RefusalCode.Missing, $"'{open.Name}' needs \"{name}\" in its data.");
            if (value is not null) CheckLimits(field, name, value);
            if (value is not null && field["flow"] == WorkflowValue.Of(true)) yield return (name, WorkflowValue.FromJson(value.ToJsonString()));
        }
    }

    private void CheckLimits(WorkflowValue field, string name, JsonNode value)
    {
        double? Limit(string which) => field[which].AsText() is { } id ? office.Pack.Parameters.Number(id, LegalTime.DayOf(office.Now)) : null;
        var (least, most) = (Limit("least"), Limit("most"));
        if (least is null && most is null) return;
        if (value is not JsonValue text || !text.TryGetValue<double>(out var number)) throw new CaseRefusedException(RefusalCode.Missing, $"\"{name}\" is a number.");
        if (number < least) throw new CaseRefusedException(RefusalCode.OutsideLimit, $"\"{name}\" is at least {least}.");
        if (number > most) throw new CaseRefusedException(RefusalCode.OutsideLimit, $"\"{name}\" is at most {most}.");
    }

    private (string, WorkflowValue)[] Effects(CaseWork work, Actor actor, WorkTask open, string outcome, JsonObject? data, DateTimeOffset now) => (open.Name, outcome) switch
    {
        (_, TaskNames.AskOpinion) => Asked(work, OpinionOf(work.Case, actor, data, now)),
        (_, TaskNames.AskInformation) => Asked(work, RequestOf(work.Case, actor, data, now)),
        (TaskNames.Opinion, _) => Given(work, actor, data, now),
        (TaskNames.Information, _) => Answered(work, data, now),
        (TaskNames.SignOff, TaskNames.Approve) => SignedOff(work, actor),
        (TaskNames.Signature, TaskNames.Sign) => Signed(work, actor, now),
        _ => [],
    };

    private static (string, WorkflowValue)[] SignedOff(CaseWork work, Actor actor)
    {
        work.Case = work.Case with { SignedOffBy = actor.Name };
        return [];
    }

    /// <summary>The open task of a case with a name or id.</summary>
    private async Task<WorkTask> TaskAsync(Case one, string task, CancellationToken cancellation)
    {
        if ((await TasksAsync(one.Id, cancellation)).FirstOrDefault(t => t.Name == task || t.Id == task) is { } open) return open;
        if (await office.Workflows.TaskAsync(task, cancellation) is { } over)
            throw new CaseRefusedException(over.State == TaskState.Completed ? RefusalCode.AlreadyDone : RefusalCode.TaskOver, $"The task '{over.Name}' is {over.State.ToString().ToLowerInvariant()}.");
        throw one.Done.LastOrDefault(d => d.Task == task) is { } done
            ? new CaseRefusedException(RefusalCode.AlreadyDone, $"'{task}' was done by {done.By} at {LegalTime.Local(done.At).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture)}.")
            : new CaseRefusedException(RefusalCode.WrongState, $"The case is {one.State.WireName()}: no task '{task}' is open.");
    }

    private Task<Case> OnTaskAsync(
        Actor actor, string caseId, string task, string what, (string, string?)? detail, Func<string, Workflows.Hosting.StepExtras, Task> act, CancellationToken cancellation, Actor? forSomebody = null)
    {
        WorkTask? open = null;
        return ActAsync(
            actor, caseId,
            async work =>
            {
                open = await TaskAsync(work.Before, task, cancellation);
                if (forSomebody is not null) CheckMayComplete(forSomebody, work.Before, open);
                work.Record(what, [("task", open.Name), .. detail is { } more ? [more] : Array.Empty<(string, string?)>()]);
            },
            async (_, extras) => await ToldAsync(async () =>
            {
                await act(open!.Id, extras);
                return true;
            }),
            cancellation);
    }

    /// <summary>Says the engine's refusals in the desk's words.</summary>
    private static async Task<bool> ToldAsync(Func<Task<bool>> act)
    {
        try
        {
            return await act();
        }
        catch (TaskRefusedException problem)
        {
            throw new CaseRefusedException(
                problem.Reason switch
                {
                    TaskRefusal.Done => RefusalCode.AlreadyDone,
                    TaskRefusal.Withdrawn => RefusalCode.TaskOver,
                    TaskRefusal.NotYours => RefusalCode.NotYours,
                    TaskRefusal.NotAllowed => RefusalCode.NotAllowed,
                    TaskRefusal.UnknownAction => RefusalCode.UnknownOutcome,
                    _ => RefusalCode.NotFound,
                },
                problem.Message);
        }
    }
}
