using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Decisions;
using AdControl.Law;
using AdControl.Products;
using AdControl.Workflows.Simulation;

namespace AdControl.Cases.Scenarios;

/// <summary>Plays a scenario on an office with a simulated clock.</summary>
public sealed class ScenarioRunner
{
    private const int MostFirings = 10_000;

    private CaseOffice office;
    private readonly SimulatedClock clock;
    private readonly string folder;
    private ScenarioChecks checks;
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private string? lastCase;
    private int issues;

    /// <summary>A runner.</summary>
    /// <param name="office">An office with nothing in it, whose clock is <paramref name="clock"/>.</param>
    /// <param name="clock">The clock; at the scenario's start.</param>
    /// <param name="folder">The folder to which the scenario's paths are relative.</param>
    public ScenarioRunner(CaseOffice office, SimulatedClock clock, string folder)
    {
        (this.office, this.clock, this.folder) = (office, clock, folder);
        checks = new ScenarioChecks(office);
    }

    /// <summary>Gives the office for the next step, in tests that start it anew after each; null: the same one plays to the end.</summary>
    internal Func<Task<CaseOffice>>? Reopen { get; init; }

    /// <summary>The folder that no path of the scenario leaves; null when it may name any file, as a scenario of one's own may.</summary>
    public string? Root { get; init; }

    /// <summary>Plays a scenario until its end or its first failure.</summary>
    public async Task<ScenarioResult> RunAsync(Scenario scenario, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Medicines is { } medicines)
            await office.Desk.ImportRegisterAsync(Actor.Automatic, PathOf(medicines), LegalTime.DayOf(scenario.Start), cancellation);
        CaseRefusedException? refused = null;
        for (var i = 0; i < scenario.Steps.Count; i++)
        {
            var step = scenario.Steps[i];
            var next = i + 1 < scenario.Steps.Count ? scenario.Steps[i + 1] : null;
            if (await PlayAsync(step, next, i + 1, refused, cancellation) is var (problem, error) && problem is not null)
                return new ScenarioResult(await TimelineAsync(cancellation), problem);
            refused = error;
            if (Reopen is not null)
            {
                office = await Reopen();
                checks = new ScenarioChecks(office);
            }
        }
        return new ScenarioResult(await TimelineAsync(cancellation), null);
    }

    /// <summary>What happened so far, over all cases.</summary>
    public async Task<IReadOnlyList<TimelineLine>> TimelineAsync(CancellationToken cancellation = default)
    {
        var lines = new List<TimelineLine>();
        foreach (var (name, id) in ids) lines.AddRange(Timeline.Of(await office.Workflows.JournalAsync(id, cancellation), name));
        return [.. lines.OrderBy(l => l.At)];
    }

    /// <summary>The id of a case by its name in the scenario.</summary>
    public string IdOf(string name) => ids.GetValueOrDefault(name, name);

    private async Task<(ScenarioFailure? Failure, CaseRefusedException? Refused)> PlayAsync(ScenarioStep step, ScenarioStep? next, int number, CaseRefusedException? before, CancellationToken cancellation)
    {
        lastCase = step.Case ?? lastCase;
        // A case that another one started is called by its number.
        if (lastCase is not null && !ids.ContainsKey(lastCase) && await office.Cases.FindAsync(lastCase, cancellation) is { } started) ids[lastCase] = started.Id;
        if (step.Do == "expect-error")
            return (before?.Code == step.Error ? null : new(number, step.Do, "error", step.Error ?? "an error", before?.Code ?? "none"), null);
        CaseRefusedException? refused = null;
        try
        {
            if (step.At is { } at) await MoveToAsync(at, cancellation);
            await ActAsync(step, cancellation);
        }
        catch (ScenarioUnreadableException problem)
        {
            throw problem.At(ScenarioLint.Place(number, step.Do));
        }
        catch (CaseRefusedException problem)
        {
            refused = problem;
        }
        var wanted = step.Error ?? (next?.Do == "expect-error" ? next.Error : null);
        if (refused is not null && wanted is null) return (new(number, step.Do, "error", "none", $"{refused.Code}: {refused.Message}"), refused);
        if (step.Error is { } code && refused?.Code != code) return (new(number, step.Do, "error", code, refused is null ? "none" : $"{refused.Code}: {refused.Message}"), refused);
        if (step.Expect is { } expect && lastCase is not null && await checks.FirstUnmetAsync(IdOf(lastCase), expect, cancellation) is var (what, expected, found) && what is not null)
            return (new(number, step.Do, what, expected, found), refused);
        return (null, refused);
    }

    // Each timer fires at its own moment: what it causes is dated as it would be.
    private async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        for (var fired = 0; fired < MostFirings; fired++)
        {
            if (await office.Workflows.NextDueAsync(cancellation) is not { } due || due > moment) break;
            clock.MoveTo(due);
            await office.Desk.TickAsync(cancellation);
        }
        clock.MoveTo(moment);
        await office.Desk.TickAsync(cancellation);
    }

    private async Task ActAsync(ScenarioStep step, CancellationToken cancellation)
    {
        var actor = step.Do is "advance" or "expect" ? Actor.Automatic
            : Actor.TryParse(step.As, out var known) ? known : throw new ScenarioUnreadableException(new($"« {step.As} » n'est personne ; écrivez \"as\": \"evaluator:anna\".", $"'{step.As}' is nobody; write \"as\": \"evaluator:anna\"."));
        var desk = office.Desk;
        var id = lastCase is null ? "" : IdOf(lastCase);
        switch (step.Do)
        {
            case "start": await StartAsync(actor, step, cancellation); break;
            case "deposit": await DepositAsync(actor, step, cancellation); break;
            case "complete": await CheckFormAsync(id, step, cancellation); await desk.CompleteAsync(actor, id, Needed(step.Task, step, "task"), step.Outcome, step.Data, Files(step), cancellation: cancellation); break;
            case "claim": await desk.ClaimAsync(actor, id, Needed(step.Task, step, "task"), cancellation); break;
            case "release": await desk.ReleaseAsync(actor, id, Needed(step.Task, step, "task"), cancellation); break;
            case "assign": await desk.AssignAsync(actor, id, Needed(step.Task, step, "task"), ActorOf(step.To, step), cancellation); break;
            case "send-back": await desk.SendBackAsync(actor, id, Needed(step.Task, step, "task"), Text(step, "reason"), cancellation); break;
            case "confirm": await desk.ConfirmAsync(actor, id, Needed(step.Finding, step, "finding"), TextOrNull(step, "recital"), cancellation); break;
            case "dismiss": await desk.DismissAsync(actor, id, Needed(step.Finding, step, "finding"), Text(step, "reason"), cancellation); break;
            case "edit-recital": await desk.EditRecitalAsync(actor, id, Needed(step.Finding, step, "finding"), Text(step, "recital"), cancellation); break;
            case "link": await desk.LinkAsync(actor, id, Needed(step.Finding, step, "finding"), Needed(step.To, step, "to"), cancellation); break;
            case "add-finding": await desk.AddFindingAsync(actor, id, Text(step, "article"), Text(step, "passage"), TextOrNull(step, "recital"), cancellation); break;
            case "answer-checklist": await desk.AnswerChecklistAsync(actor, id, Needed(step.Finding, step, "finding"), step.Data?["good"]?.GetValue<bool>() ?? true, Text(step, "remark"), cancellation); break;
            case "ask-opinion": await desk.AskOpinionAsync(actor, id, WithTo(step), cancellation); break;
            case "give-opinion": await desk.GiveOpinionAsync(actor, id, step.Data ?? [], Files(step), cancellation); break;
            case "answer": await desk.AnswerAsync(actor, id, step.Data ?? [], Files(step), cancellation); break;
            case "withdraw": await desk.WithdrawAsync(actor, id, Text(step, "reason"), cancellation); break;
            case "sign": await desk.SignAsync(actor, id, cancellation); break;
            case "notify": await desk.NotifyAsync(actor, id, step.Data, cancellation); break;
            case "publish": await PublishAsync(actor, id, step, cancellation); break;
            case "edit-act": await desk.EditActAsync(actor, id, Text(step, "sentence"), EditOf(step), TextOrNull(step, "text"), cancellation); break;
            case "import-register": await desk.ImportRegisterAsync(actor, PathOf(Text(step, "dir")), LegalTime.DayOf(office.Clock.GetUtcNow()), cancellation); break;
            case "set-re-evaluation": await ReevaluateAsync(actor, step, cancellation); break;
            case "advance": await MoveToAsync(ScenarioTime.TryParse(step.To, out var to) ? to : throw Needs("advance", "to"), cancellation); break;
            case "expect": break;
            default: throw new ScenarioUnreadableException(new($"« {step.Do} » n'est pas un verbe.", $"'{step.Do}' is no verb."));
        }
    }

    private async Task StartAsync(Actor actor, ScenarioStep step, CancellationToken cancellation)
    {
        var name = lastCase ?? throw Needs("start", "case");
        var started = await office.Desk.StartAsync(actor, Needed(step.Procedure, step, "procedure"), DossierOf(step), Files(step), $"case-{name.ToLowerInvariant()}", cancellation);
        ids[name] = started.Id;
    }

    // A deposit of a case that was never started starts it.
    private async Task DepositAsync(Actor actor, ScenarioStep step, CancellationToken cancellation)
    {
        if (lastCase is not null && ids.ContainsKey(lastCase))
        {
            var known = await office.Desk.FindAsync(IdOf(lastCase), cancellation);
            await office.Desk.DepositAsync(actor, known.Id, step.Data is null ? null : DossierOf(step, known.Dossier), Files(step), cancellation);
            return;
        }
        await StartAsync(actor, step, cancellation);
        await office.Desk.DepositAsync(actor, IdOf(lastCase!), cancellation: cancellation);
    }

    private async Task PublishAsync(Actor actor, string id, ScenarioStep step, CancellationToken cancellation)
    {
        var day = LegalTime.DayOf(office.Clock.GetUtcNow());
        if (TextOrNull(step, "from") is { } first)
        {
            DateOnly Day(string? text) => ScenarioTime.TryParse(text, out var moment) ? LegalTime.DayOf(moment) : throw new ScenarioUnreadableException(new("Une liste demande \"from\" et \"until\", des jours.", "A list needs \"from\" and \"until\", days."));
            var signatory = ActorOf(TextOrNull(step, "signatory") ?? "signatory:unit", step);
            await office.Desk.PublishListAsync(actor, signatory, Day(first), Day(TextOrNull(step, "until")), TextOrNull(step, "issue") ?? string.Create(CultureInfo.InvariantCulture, $"{day.Year}-{++issues:000}"), cancellation);
            return;
        }
        var kept = (step.Data?["keep"] as JsonArray)?.Select(k => k!.GetValue<string>()).ToList();
        await office.Desk.PublishAsync(actor, id, kept, TextOrNull(step, "issue") ?? string.Create(CultureInfo.InvariantCulture, $"{day.Year}-{++issues:000}"), cancellation);
    }

    private static DecisionEditKind EditOf(ScenarioStep step) => TextOrNull(step, "kind") switch
    {
        "insert" => DecisionEditKind.Insert,
        "remove" => DecisionEditKind.Remove,
        _ => DecisionEditKind.Edit,
    };

    private async Task ReevaluateAsync(Actor actor, ScenarioStep step, CancellationToken cancellation)
    {
        var code = TextOrNull(step, "medicine") ?? Text(step, "cis");
        var cis = Cis.TryParse(code, out var known) ? known : throw new ScenarioUnreadableException(new($"« {code} » n'est pas un code CIS.", $"'{code}' is no CIS code."));
        var isOpen = step.Data?["open"]?.GetValue<bool>() ?? Text(step, "state") != "closed";
        await office.Desk.SetReevaluationAsync(actor, cis, isOpen, Text(step, "outcome"), Text(step, "source"), cancellation);
    }

    private static JsonObject WithTo(ScenarioStep step)
    {
        var data = step.Data?.DeepClone().AsObject() ?? [];
        if (step.To is not null && !data.ContainsKey("to")) data["to"] = step.To;
        return data;
    }

    /// <summary>The dossier a step states; what it does not state stays as it was.</summary>
    private static Dossier DossierOf(ScenarioStep step, Dossier? before = null)
    {
        var merged = before is null ? [] : JsonSerializer.SerializeToNode(before, CaseJson.Options)!.AsObject();
        try
        {
            foreach (var (name, value) in step.Data ?? []) merged[name] = value?.DeepClone();
            return merged.Deserialize<Dossier>(CaseJson.Options)!;
        }
        catch (JsonException problem)
        {
            throw new ScenarioUnreadableException(JsonTrouble.Of(problem, "\"data\""));
        }
        catch (ArgumentException problem)
        {
            throw new ScenarioUnreadableException(new($"« data » nomme un membre deux fois : {problem.Message}", $"\"data\" names a member twice: {problem.Message}"));
        }
    }

    private List<SuppliedFile> Files(ScenarioStep step) => [.. step.Files.Select(f => new SuppliedFile(
        f.Role,
        f.Name ?? Path.GetFileName(f.Path) ?? throw Needs("files", "path"),
        f.Text is { } text ? System.Text.Encoding.UTF8.GetBytes(text) : Bytes(f.Path!)))];

    private byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(PathOf(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ScenarioUnreadableException(new($"la pièce « {path} » ne peut être lue depuis {folder}", $"the file '{path}' cannot be read from {folder}"));
        }
    }

    // A scenario is somebody's file: it reads what lies with it, not what it names elsewhere.
    private string PathOf(string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        if (Root is null || full.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return full;
        throw new ScenarioUnreadableException(new(
            $"« {path} » sort de {Root} ; mettez le fichier à côté du scénario, ou lancez la commande d'un dossier qui contient les deux",
            $"'{path}' leaves {Root}; put the file beside the scenario, or run the command from a folder that holds both"));
    }

    // The form says what a task takes; besides it only what the desk itself reads.
    private async Task CheckFormAsync(string id, ScenarioStep step, CancellationToken cancellation)
    {
        if (step.Data is null || (await office.Desk.TasksAsync(id, cancellation)).FirstOrDefault(t => t.Name == step.Task) is not { } task) return;
        string[] known = [.. task.Payload["form"].Items.Select(f => f["name"].AsText() ?? ""), "reason", "to", "question", "deadline", "confidential", "opinion", "answer"];
        if (step.Data.Select(m => m.Key).FirstOrDefault(m => !known.Contains(m)) is { } member) throw new ScenarioUnreadableException(ScenarioLint.Unknown(member, known));
    }

    private static Actor ActorOf(string? text, ScenarioStep step) => Actor.TryParse(text, out var actor) ? actor : throw Needs(step.Do, "to");

    private static string Needed(string? value, ScenarioStep step, string name) => value ?? throw Needs(step.Do, name);

    private static ScenarioUnreadableException Needs(string verb, string name) => new(new($"« {verb} » demande « {name} »", $"\"{verb}\" needs \"{name}\""));

    private static string Text(ScenarioStep step, string name) => TextOrNull(step, name) ?? "";

    private static string? TextOrNull(ScenarioStep step, string name) => step.Data?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
