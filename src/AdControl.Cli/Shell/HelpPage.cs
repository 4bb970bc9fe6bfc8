using System.CommandLine;
using AdControl.Cli.Reporting;

namespace AdControl.Cli.Shell;

/// <summary>The help of a command, in the user's language: usage, what it takes, lines to copy, exit codes.</summary>
internal sealed class HelpPage(CommandContext context)
{
    private const int Gutter = 4;
    private const int WidestLabel = 40;

    public void Write(Command command)
    {
        context.Out.WriteLine(command.Description);
        WriteUsage(command);
        WriteRows(context.Say("Commandes", "Commands"), command.Subcommands.Where(c => !c.Hidden).Select(c => (c.Name, c.Description)));
        WriteRows(context.Say("Arguments", "Arguments"), command.Arguments.Where(a => !a.Hidden).Select(a => (a.HelpName ?? a.Name, a.Description)));
        WriteRows(context.Say("Options", "Options"), command.Options.Where(IsOwn).Select(o => (Label(o), o.Description)));
        WriteRows(context.Say("Partout", "Everywhere"), Inherited(command).Select(o => (Label(o), o.Description)));
        WriteTeaching(command as TaughtCommand);
        WriteExitCodes();
    }

    private void WriteUsage(Command command)
    {
        WriteTitle(context.Say("Usage", "Usage"));
        var words = new List<string>();
        for (Symbol? symbol = command; symbol is Command c; symbol = c.Parents.FirstOrDefault())
            words.Insert(0, c is RootCommand ? "adcontrol" : c.Name);
        words.AddRange(command.Arguments.Where(a => !a.Hidden).Select(Usage));
        words.AddRange(command.Options.Where(o => o.Required).Select(Label));
        if (command.Subcommands.Count > 0) words.Add(context.Say("COMMANDE", "COMMAND"));
        if (command.Options.Any(o => !o.Required)) words.Add("[options]");
        context.Out.WriteLine("  " + string.Join(' ', words));
    }

    private static string Usage(Argument argument)
    {
        var name = argument.HelpName ?? argument.Name;
        var many = argument.Arity.MaximumNumberOfValues > 1 ? "…" : "";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}{many}]" : name + many;
    }

    private void WriteTeaching(TaughtCommand? command)
    {
        if (command is null) return;
        if (command.Examples.Count > 0)
        {
            WriteTitle(context.Say("Exemples", "Examples"));
            foreach (var (line, purpose) in command.Examples)
            {
                context.Out.WriteLine("  " + line);
                WriteWrapped(purpose, 6);
            }
        }
        foreach (var note in command.Notes)
        {
            context.Out.WriteLine();
            WriteWrapped(note, 0);
        }
    }

    private void WriteExitCodes()
    {
        WriteTitle(context.Say("Codes de sortie", "Exit codes"));
        WriteRow("0", context.Say("fait, rien qui échoue", "done, nothing that fails"), 3);
        WriteRow("1", context.Say("fait, et des constats font échouer (voir --fail-on)", "done, and findings fail the run (see --fail-on)"), 3);
        WriteRow("2", context.Say("pas fait : mauvais usage, fichier illisible, règles fautives", "not done: wrong usage, unreadable file, faulty rules"), 3);
        WriteRow("130", context.Say("arrêté par Ctrl-C", "stopped by Ctrl-C"), 3);
    }

    private void WriteRows(string title, IEnumerable<(string Label, string? Text)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        WriteTitle(title);
        var width = Math.Min(WidestLabel, all.Max(row => row.Label.Length));
        foreach (var (label, text) in all) WriteRow(label, text ?? "", width);
    }

    private void WriteRow(string label, string text, int width)
    {
        var indent = 2 + width + Gutter;
        var fits = label.Length <= width;
        context.Out.Write("  " + label);
        if (!fits) context.Out.WriteLine();
        WriteWrapped(text, indent, fits ? 2 + label.Length : 0);
    }

    private void WriteWrapped(string text, int indent, int alreadyWritten = 0)
    {
        var blank = new string(' ', indent);
        var lead = blank[Math.Min(alreadyWritten, indent)..];
        foreach (var line in WrappedText.Lines(text, Math.Max(20, context.Width - indent)))
        {
            context.Out.WriteLine(lead + line);
            lead = blank;
        }
    }

    private void WriteTitle(string title)
    {
        context.Out.WriteLine();
        (context.Painted ?? context.Out).WriteLine(context.Colour ? $"\u001b[1m{title}\u001b[0m" : title);
    }

    private static string Label(Option option)
    {
        var names = string.Join(", ", option.Aliases.Prepend(option.Name).Where(n => n.StartsWith('-')).OrderBy(n => n.Length));
        return option.ValueType == typeof(bool) || option.HelpName is null ? names : $"{names} {option.HelpName}";
    }

    private static bool IsOwn(Option option) => !option.Hidden && !option.Recursive && option is not VersionOption;

    private static IEnumerable<Option> Inherited(Command command)
    {
        for (Symbol? symbol = command; symbol is Command c; symbol = c.Parents.FirstOrDefault())
            foreach (var option in c.Options.Where(o => !o.Hidden && (o.Recursive || o is VersionOption)))
                yield return option;
    }
}
