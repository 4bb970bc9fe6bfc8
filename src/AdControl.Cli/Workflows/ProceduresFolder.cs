using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Workflows.Publishing;
using AdControl.Workflows.Running;

namespace AdControl.Cli.Workflows;

/// <summary>The folders of procedures that a command line names; what is wrong with them is said.</summary>
internal static class ProceduresFolder
{
    /// <summary>The definitions of a folder.</summary>
    /// <exception cref="CommandFailedException">It is not there, or definitions in it cannot be used.</exception>
    public static WorkflowLibrary Load(string folder, bool withDrafts, CommandContext context)
    {
        try
        {
            return WorkflowFolder.Load(folder, withDrafts: withDrafts);
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new CommandFailedException(context.Say($"Le dossier de procédures « {folder} » n'existe pas.", $"There is no folder of procedures '{folder}'."), context.Say("Donnez-le avec --workflows.", "Give it with --workflows."), problem);
        }
        catch (WorkflowsRefusedException problem)
        {
            throw new CommandFailedException(problem.Message, context.Say("« adcontrol workflows lint » les montre toutes.", "'adcontrol workflows lint' shows all of them."), problem);
        }
    }

    /// <summary>The program's own procedures, with what their code does on cases, and those of further folders.</summary>
    /// <exception cref="CommandFailedException">Procedures cannot be used; every problem was told.</exception>
    public static ProcedureCatalogue Catalogue(IEnumerable<string> further, CommandContext context)
    {
        try
        {
            return ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory, .. further]);
        }
        catch (ProcedureException problem)
        {
            foreach (var line in problem.Problems) context.Error.WriteLine(line);
            throw new CommandFailedException(context.Say($"Les procédures ne peuvent pas servir : {problem.Problems.Count} problème(s).", $"The procedures cannot be used: {problem.Problems.Count} problem(s)."));
        }
    }
}
