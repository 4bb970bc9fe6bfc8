using System.CommandLine;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Workflows.Hosting;

namespace AdControl.Cli.Workflows;

/// <summary>Options of the commands that change stored instances, and the host they act on.</summary>
internal sealed class StoredWorkflows
{
    private readonly CommandContext _context;
    private readonly Option<string?> _database, _folder, _actor;
    private readonly Option<bool> _drafts;

    public StoredWorkflows(CommandContext context)
    {
        _context = context;
        _database = DatabaseOption.Of(context);
        _folder = new("--workflows") { Description = context.Say("dossier des procédures (sinon celles du programme)", "folder of the procedures (else those that come with the program)") };
        _actor = new("--as") { Description = context.Say("qui le fait, pour le journal (sinon votre nom de session)", "who does it, for the journal (else your login name)") };
        _drafts = new("--drafts") { Description = context.Say("connaît aussi les versions non publiées", "knows versions that are not published, too") };
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _database, _folder, _actor, _drafts }) command.Add(option);
    }

    public string Actor(ParseResult parsed) => parsed.GetValue(_actor) is { Length: > 0 } name ? name : $"operator:{Environment.UserName}";

    /// <summary>Does something with the stored instances.</summary>
    public Task<int> WithAsync(ParseResult parsed, Func<WorkflowHost, Task<int>> work, CancellationToken cancellation)
    {
        // Without a folder, the procedures that come with the program, as the worker runs them.
        var library = parsed.GetValue(_folder) is { } folder ? ProceduresFolder.Load(folder, parsed.GetValue(_drafts), _context) : ProceduresFolder.Load(ProcedureCatalogue.DefaultDirectory, withDrafts: true, _context);
        return DatabaseOption.OpenAsync(parsed.GetValue(_database), _context, async database =>
        {
            await database.MigrateAsync(cancellation);
            return await work(new WorkflowHost(library, database.WorkflowStore()));
        });
    }
}
