using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Workflows.Hosting;

namespace AdControl.Cli.Workflows;

/// <summary><c>adcontrol workflows alter</c>: changes a running or faulted instance by hand; everything is in its journal.</summary>
internal static class WorkflowsAlterCommand
{
    public static Command Build(CommandContext context)
    {
        var stored = new StoredWorkflows(context);
        var instance = new Argument<string>("instance") { Description = context.Say("l'instance", "the instance") };
        var settings = new Settings(
            Many("--set", context.Say("donne une valeur à une variable : nom=valeur (JSON, sinon texte)", "gives a variable a value: name=value (JSON, else text)")),
            Many("--schedule", context.Say("lance cette activité d'un organigramme", "runs this activity of a flowchart")),
            Many("--cancel", context.Say("abandonne cette activité et ce qu'elle contient", "gives up this activity and what is inside it")),
            new("--retry") { Description = context.Say("relance les activités en échec", "runs failed activities again") },
            new("--cancel-all") { Description = context.Say("annule l'instance et ses enfants", "cancels the instance and its children") });
        var command = new TaughtCommand("alter")
        {
            Description = context.Say("modifie une instance à la main, dans l'ordre : --set, --schedule, --cancel, --retry, --cancel-all", "changes an instance by hand, in this order: --set, --schedule, --cancel, --retry, --cancel-all"),
            Examples = [("adcontrol workflows alter 26-0001 --set Score=12 --retry --as lead:ann", context.Say("après un incident", "after an incident"))],
        };
        command.Add(instance);
        foreach (var option in new Option[] { settings.Set, settings.Schedule, settings.Cancel, settings.Retry, settings.CancelAll }) command.Add(option);
        stored.AddTo(command);
        command.SetAction((parsed, cancellation) => stored.WithAsync(parsed, host => RunAsync(settings, parsed, host, parsed.GetValue(instance)!, stored.Actor(parsed), context, cancellation), cancellation));
        return command;
    }

    private sealed record Settings(Option<string[]> Set, Option<string[]> Schedule, Option<string[]> Cancel, Option<bool> Retry, Option<bool> CancelAll);

    private static Option<string[]> Many(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    private static async Task<int> RunAsync(Settings settings, ParseResult parsed, WorkflowHost host, string id, string actor, CommandContext context, CancellationToken cancellation)
    {
        var isWhole = true;
        foreach (var (name, value) in (parsed.GetValue(settings.Set) ?? []).Select(WorkflowsRunCommand.Pair))
            Say(
                await host.ModifyVariableAsync(id, name, value, actor, cancellation: cancellation), $"{name} = {value.ToJson()}",
                context.Say($"« {id} » n'a pas de variable « {name} », ou est terminée.", $"'{id}' has no variable '{name}', or is over."));
        foreach (var activity in parsed.GetValue(settings.Schedule) ?? []) SayResult(await host.ScheduleActivityAsync(id, activity, actor, cancellation: cancellation), activity);
        foreach (var activity in parsed.GetValue(settings.Cancel) ?? []) SayResult(await host.CancelActivityAsync(id, activity, actor, cancellation: cancellation), activity);
        if (parsed.GetValue(settings.Retry)) Say(await host.RetryAsync(id, actor, cancellation: cancellation), "retry", context.Say($"« {id} » n'a rien à relancer.", $"'{id}' has nothing to run again."));
        if (parsed.GetValue(settings.CancelAll)) Say(await host.CancelAsync(id, actor, cancellation: cancellation), "cancel", context.Say($"« {id} » n'existe pas ou est terminée.", $"'{id}' is not there, or is over."));
        if (await host.FindAsync(id, cancellation) is { } now) context.Out.WriteLine($"{id}: {now.Status}/{now.SubStatus}");
        return isWhole ? ExitCode.Success : ExitCode.Findings;

        void SayResult(AlterationResult result, string what) => Say(result.IsDone, what, result.Why);

        void Say(bool isDone, string what, string why)
        {
            isWhole &= isDone;
            context.Out.WriteLine(isDone ? context.Say($"{what} : fait", $"{what}: done") : why);
        }
    }
}
