using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Cases;

/// <summary><c>adcontrol task</c>: the work that waits for people.</summary>
internal static class TaskCommand
{
    public static Command Build(CommandContext context) => new("task") { List(context), Claim(context), Complete(context), Release(context), SendBack(context), Reassign(context) };

    private static Command List(CommandContext context)
    {
        var actor = CaseOptions.As(context);
        var command = new Command("list", context.Say("les tâches que quelqu'un a ou peut prendre", "the tasks somebody has or may take")) { actor };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async office =>
        {
            var by = CaseOptions.ActorOf(parsed.GetValue(actor), context);
            var tasks = await office.Desk.TasksOfAsync(by, cancellation);
            var cases = (await office.Cases.FindAllAsync([.. tasks.Select(t => t.InstanceId).Distinct()], cancellation)).ToDictionary(c => c.Id, StringComparer.Ordinal);
            foreach (var task in tasks)
            {
                var one = cases.GetValueOrDefault(task.InstanceId);
                var due = task.DueAt is { } at ? CasePage.Day(LegalTime.DayOf(at)) : "";
                context.Line(string.Create(CultureInfo.InvariantCulture, $"{one?.Number ?? task.InstanceId,-16}  {task.Name,-16}  {due,-10}  {task.Assignee ?? "-",-12}  {string.Join("|", task.Actions)}  {one?.Dossier.Title}"));
            }
            if (tasks.Count == 0)
            {
                context.Line(context.Say($"{by} n'a aucune tâche et ne peut en prendre aucune.", $"{by} has no task, and may take none."));
                context.Line(context.Say("  → « adcontrol case list » montre les dossiers, « adcontrol case show DOSSIER » qui y est attendu.", "  → 'adcontrol case list' shows the cases, 'adcontrol case show CASE' who is awaited there."));
            }
            return ExitCode.Success;
        }));
        return command;
    }

    private static Command Claim(CommandContext context)
    {
        var (name, task, actor) = (CaseOptions.Case(context), TaskName(context), CaseOptions.As(context));
        var command = new Command("claim", context.Say("prend une tâche", "takes a task")) { name, task, actor };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
            await ToldAsync(await office.Desk.ClaimAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(task)!, cancellation), office, context, cancellation)));
        return command;
    }

    private static TaughtCommand Complete(CommandContext context)
    {
        var (name, task, actor) = (CaseOptions.Case(context), TaskName(context), CaseOptions.As(context));
        var outcome = new Option<string?>("--outcome") { Description = context.Say("l'issue, quand la tâche en a plusieurs", "the outcome, when the task has several"), HelpName = context.Say("ISSUE", "OUTCOME") };
        var data = new Option<string?>("--form") { Description = context.Say("ce qui est saisi, en JSON", "what is entered, as JSON"), HelpName = "JSON" };
        var reason = new Option<string?>("--reason") { Description = context.Say("le motif d'un renvoi", "the reason of sending back") };
        var key = new Option<string?>("--key") { Description = context.Say("clé : la même commande répétée ne fait rien de plus", "a key: the same command again does nothing more") };
        var command = new TaughtCommand("complete")
        {
            Description = context.Say("achève une tâche : la procédure continue", "completes a task: the procedure goes on"),
            Examples = [("adcontrol task complete GP-2026-00001 evaluation --as evaluator:anna --outcome refuse", context.Say("propose un refus", "proposes a refusal"))],
        };
        command.Add(name);
        command.Add(task);
        foreach (var option in new Option[] { actor, outcome, data, reason, key }) command.Add(option);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office => await ToldAsync(
            await office.Desk.CompleteAsync(
                CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(task)!, parsed.GetValue(outcome), DataOf(parsed.GetValue(data), parsed.GetValue(reason), context),
                key: parsed.GetValue(key), cancellation: cancellation),
            office, context, cancellation)));
        return command;
    }

    private static Command Release(CommandContext context)
    {
        var (name, task, actor) = (CaseOptions.Case(context), TaskName(context), CaseOptions.As(context));
        var command = new Command("release", context.Say("rend une tâche à qui peut la prendre", "gives a task back to those who may take it")) { name, task, actor };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
            await ToldAsync(await office.Desk.ReleaseAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(task)!, cancellation), office, context, cancellation)));
        return command;
    }

    private static Command SendBack(CommandContext context)
    {
        var (name, task, actor) = (CaseOptions.Case(context), TaskName(context), CaseOptions.As(context));
        var reason = new Option<string>("--reason") { Description = context.Say("pourquoi", "why"), HelpName = context.Say("TEXTE", "TEXT"), Required = true };
        var command = new Command("send-back", context.Say("renvoie le travail, avec un motif", "sends work back, with a reason")) { name, task, reason, actor };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
            await ToldAsync(await office.Desk.SendBackAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(task)!, parsed.GetValue(reason)!, cancellation), office, context, cancellation)));
        return command;
    }

    private static Command Reassign(CommandContext context)
    {
        var (name, task, actor) = (CaseOptions.Case(context), TaskName(context), CaseOptions.As(context));
        var to = new Option<string>("--to") { Description = context.Say("à qui : un rôle et un nom", "to whom: a role and a name"), HelpName = context.Say("RÔLE:NOM", "ROLE:NAME"), Required = true };
        var command = new Command("reassign", context.Say("confie une tâche à quelqu'un d'autre", "gives a task to somebody else")) { name, task, actor, to };
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office => await ToldAsync(
            await office.Desk.AssignAsync(CaseOptions.ActorOf(parsed.GetValue(actor), context), parsed.GetValue(name)!, parsed.GetValue(task)!, CaseOptions.ActorOf(parsed.GetValue(to), context), cancellation), office, context, cancellation)));
        return command;
    }

    private static async Task<int> ToldAsync(Case one, CaseOffice office, CommandContext context, CancellationToken cancellation)
    {
        await CasePage.ToldAsync(one, office, context, cancellation);
        return ExitCode.Success;
    }

    private static Argument<string> TaskName(CommandContext context) => new("task") { Description = context.Say("nom de la tâche, comme evaluation", "name of the task, such as evaluation") };

    private static JsonObject? DataOf(string? json, string? reason, CommandContext context)
    {
        try
        {
            if (json is not null) JsonTrouble.CheckTexts(System.Text.Encoding.UTF8.GetBytes(json));
            var data = json is null ? null : JsonNode.Parse(json) as JsonObject ?? throw new JsonException(context.Say("un objet est attendu", "an object is expected"));
            if (reason is null) return data;
            data ??= [];
            data["reason"] = reason;
            return data;
        }
        catch (JsonException problem)
        {
            throw new CommandFailedException(JsonTrouble.Of(problem, "--form").In(context.Language), context.Say("Écrivez un objet JSON, comme {\"reason\": \"…\"}.", "Write a JSON object, such as {\"reason\": \"…\"}."), problem);
        }
    }
}
