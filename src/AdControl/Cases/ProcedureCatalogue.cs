using AdControl.Workflows.Publishing;
using AdControl.Workflows.Running;

namespace AdControl.Cases;

/// <summary>The procedures of some folders: a folder each, a file per version (<c>visa-gp/v1.json</c>). Immutable.</summary>
public sealed class ProcedureCatalogue
{
    private readonly Dictionary<string, Procedure> newest = new(StringComparer.Ordinal);

    private ProcedureCatalogue(WorkflowLibrary library) => Library = library;

    /// <summary>The workflows.</summary>
    public WorkflowLibrary Library { get; }

    /// <summary>The newest version of every procedure, by code.</summary>
    public IReadOnlyList<Procedure> All => [.. newest.Values.OrderBy(p => p.Code, StringComparer.Ordinal)];

    /// <summary>The <c>workflows</c> folder beside the program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>Loads every definition of some folders.</summary>
    /// <param name="directories">The folders; the procedures of one may be used by those of another.</param>
    /// <param name="withDrafts">Whether versions that are not published start, too.</param>
    /// <exception cref="ProcedureException">A definition cannot be used; the exception has every problem of every file.</exception>
    public static ProcedureCatalogue Load(IReadOnlyList<string> directories, bool withDrafts = true)
    {
        ArgumentNullException.ThrowIfNull(directories);
        var catalogue = new ProcedureCatalogue(new WorkflowLibrary());
        var folders = directories.Select(directory => WorkflowFolder.Read(directory, withDrafts: withDrafts)).ToList();
        var problems = folders.SelectMany(f => f.Problems).Select(p => p.Format()).ToList();
        foreach (var file in folders.SelectMany(f => f.Files).Where(f => withDrafts || f.IsPublished)) catalogue.Add(file, problems);
        return problems.Count == 0 ? catalogue : throw new ProcedureException(problems);
    }

    /// <summary>The newest version of a procedure; null when there is none.</summary>
    public Procedure? Find(string code) => newest.GetValueOrDefault(code);

    private void Add(WorkflowVersionFile file, List<string> problems)
    {
        try
        {
            var procedure = Procedure.Of(file.Definition);
            Library.Add(file.Definition);
            if (newest.GetValueOrDefault(procedure.Code) is not { } known || known.Definition.Version < file.Number) newest[procedure.Code] = procedure;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            problems.Add(problem.Message);
        }
    }
}
