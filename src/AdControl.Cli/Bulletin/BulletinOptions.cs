using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Cli.Rules;
using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Cli.Bulletin;

/// <summary>The options that every command on the bulletin has, and what they open.</summary>
internal sealed class BulletinOptions
{
    private readonly CommandContext context;
    private readonly Option<string?> database;
    private readonly Option<string?> rules;

    private BulletinOptions(CommandContext context)
    {
        this.context = context;
        rules = RulesFolder.Option(context);
        database = DatabaseOption.Of(context);
    }

    public static BulletinOptions AddTo(Command command, CommandContext context)
    {
        var options = new BulletinOptions(context);
        command.Add(options.database);
        command.Add(options.rules);
        return options;
    }

    /// <summary>The sections and what else the bulletin is made by.</summary>
    public BulletinPlan Plan(ParseResult parsed)
    {
        try
        {
            return BulletinPlan.Load(RulesFolder.Of(parsed.GetValue(rules)));
        }
        catch (RulePackException wrong)
        {
            foreach (var problem in wrong.Problems) context.Error.WriteLine(problem.Format());
            throw new CommandFailedException(context.Say("bulletin.json ne peut pas servir.", "bulletin.json cannot be used."), null, wrong);
        }
    }

    /// <summary>Runs something on the bulletin, and says what is refused.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<BulletinStore, Task<int>> action) => RunAsync(parsed, (store, _) => action(store));

    /// <summary>Runs something on the bulletin and the database it lies in, and says what is refused.</summary>
    public async Task<int> RunAsync(ParseResult parsed, Func<BulletinStore, CaseDatabase, Task<int>> action)
    {
        try
        {
            return await DatabaseOption.OpenAsync(parsed.GetValue(database), context, async cases =>
            {
                await cases.MigrateAsync();
                return await action(new BulletinStore(cases), cases);
            });
        }
        catch (BulletinRefusedException problem)
        {
            throw Failed(problem);
        }
    }

    public static CommandFailedException Failed(BulletinRefusedException problem) => new($"{problem.Code}: {problem.Message}", null, problem) { Code = problem.Code };
}
