using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;
using AdControl.Cli.Workflows;
using AdControl.Storage;

namespace AdControl.Cli.Cases;

/// <summary>The options that every command on cases has, and the office they name.</summary>
internal sealed class CaseOptions
{
    private readonly CommandContext context;
    private readonly Option<string?> database;
    private readonly Option<string?> rules;
    private readonly Option<string[]> workflows;

    private CaseOptions(CommandContext context)
    {
        this.context = context;
        rules = RulesFolder.Option(context);
        database = DatabaseOption.Of(context);
        workflows = new Option<string[]>("--workflows")
        {
            Description = context.Say("dossier de procédures, en plus de celles du programme", "folder of procedures, besides the program's own"),
            HelpName = context.Say("DOSSIER", "DIR"),
        };
    }

    /// <summary>Adds the options to a command.</summary>
    public static CaseOptions AddTo(Command command, CommandContext context)
    {
        var options = new CaseOptions(context);
        command.Add(options.database);
        command.Add(options.rules);
        command.Add(options.workflows);
        return options;
    }

    /// <summary>The connection that was given; null when none was.</summary>
    public string? Connection(ParseResult parsed) => parsed.GetValue(database);

    /// <summary>What an office works with; null when the rules cannot be used, and then they were told.</summary>
    public CaseOfficeOptions? Office(ParseResult parsed, string dataFolder, TimeProvider clock)
    {
        if (RulesFolder.Load(parsed.GetValue(rules), context) is not { } pack) return null;
        return new CaseOfficeOptions(pack, ProceduresFolder.Catalogue(parsed.GetValue(workflows) ?? [], context), dataFolder, clock);
    }

    /// <summary>Does something on the office of the data folder after carrying out what is due, and says what is refused.</summary>
    public Task<int> ActAsync(ParseResult parsed, Func<CaseOffice, Task<int>> action)
    {
        Directory.CreateDirectory(context.DataFolder);
        return OpenAsync(parsed, async (office, _) =>
        {
            await office.Desk.TickAsync();
            return await action(office);
        });
    }

    /// <summary>Reads the office of the data folder, and says what is refused. Reading changes nothing: what is due stays due.</summary>
    /// <exception cref="CommandFailedException">There is no database to read: a mistyped folder must not pass for an empty one.</exception>
    public Task<int> RunAsync(ParseResult parsed, Func<CaseOffice, Task<int>> action) => RunAsync(parsed, (office, _) => action(office));

    /// <summary>Reads the office and the database it lies in, in the same way.</summary>
    /// <exception cref="CommandFailedException">There is no database to read.</exception>
    public Task<int> RunAsync(ParseResult parsed, Func<CaseOffice, CaseDatabase, Task<int>> action) => CaseDatabase.Exists(Connection(parsed), context.DataFolder)
        ? OpenAsync(parsed, action)
        : throw new CommandFailedException(
            context.Say($"Il n'y a pas de dossiers dans {context.DataFolder}.", $"There are no cases in {context.DataFolder}."),
            context.Say("Nommez le dossier de données avec --data, ou la base avec --db ; « adcontrol case start » en commence une.", "Name the data folder with --data, or the database with --db; 'adcontrol case start' begins one."));

    private async Task<int> OpenAsync(ParseResult parsed, Func<CaseOffice, CaseDatabase, Task<int>> action)
    {
        if (Office(parsed, context.DataFolder, context.Clock) is not { } options) return ExitCode.Failure;
        try
        {
            return await DatabaseOption.OpenAsync(Connection(parsed), context, async cases =>
            {
                using var office = await CaseOffice.OpenAsync(options, cases);
                return await action(office, cases);
            });
        }
        catch (CaseRefusedException problem)
        {
            throw new CommandFailedException(context.Say($"{problem.Code} : {problem.Say(context.Language)}", $"{problem.Code}: {problem.Message}"), null, problem) { Code = problem.Code };
        }
    }

    /// <summary>Reads who acts.</summary>
    /// <exception cref="CommandFailedException">It names nobody.</exception>
    public static Actor ActorOf(string? text, CommandContext context) => Actor.TryParse(text, out var actor) ? actor : throw new CommandFailedException(
        context.Say($"--as : « {text} » ne désigne personne.", $"--as: '{text}' names nobody."),
        context.Say("Écrivez un rôle et un nom, comme evaluator:anna ou company:alpha.", "Write a role and a name, such as evaluator:anna or company:alpha."));

    /// <summary>The option that says who acts.</summary>
    public static Option<string> As(CommandContext context) => new("--as")
    {
        Description = context.Say("qui agit : un rôle et un nom (evaluator:anna, company:alpha)", "who acts: a role and a name (evaluator:anna, company:alpha)"),
        HelpName = context.Say("RÔLE:NOM", "ROLE:NAME"),
        Required = true,
    };

    /// <summary>The argument that names a case.</summary>
    public static Argument<string> Case(CommandContext context) => new("case") { Description = context.Say("numéro du dossier, référence interne ou identifiant", "file number, reference number or id of the case") };
}
