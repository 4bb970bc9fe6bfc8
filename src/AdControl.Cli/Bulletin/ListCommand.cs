using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin list</c>.</summary>
internal static class ListCommand
{
    public static Command Build(CommandContext context)
    {
        var command = new TaughtCommand("list")
        {
            Description = context.Say("montre les actes en attente et les numéros parus", "shows the acts that wait and the issues that appeared"),
            Examples = [("adcontrol bulletin list", context.Say("avant de faire un numéro", "before making an issue"))],
        };
        var options = BulletinOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.RunAsync(parsed, async store =>
        {
            var plan = options.Plan(parsed);
            var waiting = await store.WaitingAsync(cancellation);
            context.Line(context.Say($"En attente : {waiting.Count}", $"Waiting: {waiting.Count}"));
            foreach (var act in waiting)
            {
                context.Line($"  {act.Address}");
                context.Line($"    {plan.Section(act.Section).Title.In(context.Language)} – {act.Title}");
            }
            var issues = await store.IssuesAsync(cancellation);
            context.Line(context.Say($"Numéros : {issues.Count}", $"Issues: {issues.Count}"));
            foreach (var issue in issues.Reverse().Take(20)) context.Line($"  {issue.Number}  {issue.Date:yyyy-MM-dd}");
            return ExitCode.Success;
        }));
        return command;
    }
}
