using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Reflection;
using AdControl.Rules;

namespace AdControl.Cli.Shell;

/// <summary>Parses the command line, runs the command and turns whatever happens into an exit code and words a person can act on.</summary>
internal static class CommandShell
{
    /// <summary>How long a command may take to finish its current file after Ctrl-C.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellation = default)
    {
        CultureInfo.CurrentUICulture = context.Culture;
        context = context.Guarded();
        try
        {
            return await ParseAndRunAsync(args, context, cancellation);
        }
        catch (Exception problem) when (!Debugging)
        {
            return Report(problem, context);
        }
        finally
        {
            Flush(context);
        }
    }

    private static bool Debugging => Environment.GetEnvironmentVariable("ADCONTROL_DEBUG") == "1";

    private static async Task<int> ParseAndRunAsync(string[] args, CommandContext context, CancellationToken cancellation)
    {
        var root = BuildRoot(args, context);
        var parsed = root.Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (WantsVersion(args)) return WriteVersion(context);
        if (WantsHelp(parsed, args) || IsOnlyAGroup(parsed)) return WriteHelp(parsed, context, args);
        var strays = StrayOptions(parsed, args);
        if (parsed.Errors.Count > 0 || strays.Count > 0) return WriteUsageErrors(parsed, strays, context);
        var invocation = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = s_grace,
        };
        return await parsed.InvokeAsync(invocation, cancellation);
    }

    private static RootCommand BuildRoot(string[] args, CommandContext context)
    {
        var root = new RootCommand(context.Say(
            "adcontrol : contrôle des publicités pour les médicaments et les dispositifs médicaux, règles à l'appui.",
            "adcontrol: control of advertising of medicines and medical devices, driven by rules."));
        var help = root.Options.OfType<System.CommandLine.Help.HelpOption>().Single();
        help.Description = context.Say("montre cette aide", "shows this help");
        help.Aliases.Remove("-?");
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        root.Options.OfType<VersionOption>().Single().Description = context.Say("montre la version", "shows the version");
        GlobalOptions.AddTo(root, context);
        foreach (var command in CommandCatalogue.Create(FirstWord(args), context)) root.Add(command);
        return root;
    }

    private static string? FirstWord(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--lang" or "--data") i++;
            else if (!args[i].StartsWith('-')) return args[i];
        }
        return null;
    }

    private static bool WantsVersion(string[] args) => args is ["--version"] || args is ["version"];

    private static bool WantsHelp(ParseResult parsed, string[] args) =>
        FirstWord(args) == "help" || parsed.Action is System.CommandLine.Help.HelpAction;

    // "adcontrol" and "adcontrol rules" alone do nothing: what they offer is the answer.
    private static bool IsOnlyAGroup(ParseResult parsed) =>
        parsed.CommandResult.Command.Action is null && parsed.UnmatchedTokens.Count == 0;

    private static int WriteVersion(CommandContext context)
    {
        var version = typeof(CommandShell).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        context.Out.WriteLine($"adcontrol {version.Split('+')[0]}");
        return ExitCode.Success;
    }

    private static int WriteHelp(ParseResult parsed, CommandContext context, string[] args)
    {
        var command = parsed.CommandResult.Command;
        if (FirstWord(args) == "help" && args.SkipWhile(a => a != "help").Skip(1).FirstOrDefault() is { } about)
            command = BuildRoot([about], context).Subcommands.FirstOrDefault(c => c.Name == about) ?? command;
        new HelpPage(context).Write(command);
        return ExitCode.Success;
    }

    // A mistyped option is taken for a file by a command that takes files: it is refused before anybody looks for such a file.
    private static List<string> StrayOptions(ParseResult parsed, string[] args)
    {
        if (args.Contains("--")) return [];
        var words = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return [.. words.Where(word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(word[2]))];
    }

    private static int WriteUsageErrors(ParseResult parsed, List<string> strays, CommandContext context)
    {
        // The parser's own words for a stray word do not say what was meant; ours do.
        foreach (var token in parsed.UnmatchedTokens.Concat(strays)) context.Error.WriteLine("adcontrol: " + Unknown(token, parsed, context));
        foreach (var message in parsed.Errors.Where(error => !IsAboutUnmatched(error, parsed)).Select(error => error.Message).Distinct())
            context.Error.WriteLine("adcontrol: " + message);
        var name = "";
        for (Symbol? symbol = parsed.CommandResult.Command; symbol is Command command and not RootCommand; symbol = command.Parents.FirstOrDefault())
            name = $" {command.Name}{name}";
        context.Error.WriteLine(context.Say($"Essayez « adcontrol{name} --help ».", $"Try 'adcontrol{name} --help'."));
        return ExitCode.Failure;
    }

    private static bool IsAboutUnmatched(ParseError error, ParseResult parsed) =>
        parsed.UnmatchedTokens.Count > 0 &&
        (parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) || parsed.CommandResult.Command.Subcommands.Count > 0);

    private static string Unknown(string token, ParseResult parsed, CommandContext context)
    {
        var isOption = token.StartsWith('-');
        var command = parsed.CommandResult.Command;
        var names = isOption ? OptionNames(command) : command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name);
        var what = isOption
            ? context.Say($"l'option « {token} » n'existe pas", $"there is no option '{token}'")
            : context.Say($"« {token} » n'est pas attendu ici", $"'{token}' is not expected here");
        return NearestName.Of(token, names) is { } near
            ? what + context.Say($" ; vouliez-vous dire « {near} » ?", $"; did you mean '{near}'?")
            : what + ".";
    }

    private static IEnumerable<string> OptionNames(Command command)
    {
        for (Symbol? symbol = command; symbol is Command c; symbol = c.Parents.FirstOrDefault())
            foreach (var option in c.Options.Where(o => c == command || o.Recursive))
                yield return option.Name;
    }

    private static int Report(Exception problem, CommandContext context)
    {
        switch (problem)
        {
            case OperationCanceledException:
                context.Error.WriteLine(context.Say("Arrêté.", "Stopped."));
                return ExitCode.Interrupted;
            case CommandFailedException failed:
                context.Error.WriteLine("adcontrol: " + failed.Message);
                if (failed.Mend is not null) context.Error.WriteLine("  → " + failed.Mend);
                return ExitCode.Failure;
            case IOException or UnauthorizedAccessException:
                context.Error.WriteLine("adcontrol: " + problem.Message);
                return ExitCode.Failure;
            default:
                context.Error.WriteLine(context.Say("adcontrol: erreur interne : ", "adcontrol: internal error: ") + problem.Message);
                context.Error.WriteLine(context.Say("  → ADCONTROL_DEBUG=1 en montre l'origine.", "  → ADCONTROL_DEBUG=1 shows where it comes from."));
                return ExitCode.Failure;
        }
    }

    private static void Flush(CommandContext context)
    {
        try
        {
            context.Out.Flush();
            context.Error.Flush();
        }
        catch (IOException)
        {
            // The reader of the pipe went away ("| head"): nobody is left to tell.
        }
    }
}
