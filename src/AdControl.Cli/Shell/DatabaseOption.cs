using System.CommandLine;
using AdControl.Storage;

namespace AdControl.Cli.Shell;

/// <summary>The option that names the database of cases, and what is said when that cannot be used.</summary>
internal static class DatabaseOption
{
    public static Option<string?> Of(CommandContext context) => new("--db")
    {
        Description = context.Say("base PostgreSQL (sinon ADCONTROL_DB, sinon cases.db du dossier de données)", "PostgreSQL database (else ADCONTROL_DB, else cases.db in the data folder)"),
        HelpName = context.Say("CONNEXION", "CONNECTION"),
    };

    /// <summary>Does something with the database, and closes it. Its schema may still be an older one.</summary>
    /// <param name="connection">What the option was given; null for the database of the environment, else that of the data folder.</param>
    /// <param name="context">Its data folder is taken when no database is named.</param>
    /// <param name="action">What is done; its result is the exit code.</param>
    /// <exception cref="CommandFailedException">The database cannot be opened, read or written.</exception>
    public static async Task<int> OpenAsync(string? connection, CommandContext context, Func<CaseDatabase, Task<int>> action)
    {
        try
        {
            await using var database = CaseDatabase.Of(connection, context.DataFolder);
            return await action(database);
        }
        catch (StoreUnusableException problem)
        {
            throw new CommandFailedException(problem.Message, null, problem) { Code = "database" };
        }
    }
}
