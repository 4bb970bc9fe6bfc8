using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Cases;

/// <summary>The procedures of a folder: a folder each, a file per version (<c>visa-gp/v1.json</c>). Immutable.</summary>
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
    /// <exception cref="ProcedureException">A definition cannot be used; the exception has every problem of every file.</exception>
    public static ProcedureCatalogue Load(params IEnumerable<string> directories)
    {
        var catalogue = new ProcedureCatalogue(new WorkflowLibrary());
        var problems = new List<string>();
        foreach (var file in directories.SelectMany(d => Directory.EnumerateFiles(d, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)))
            catalogue.Add(file, problems);
        foreach (var definition in catalogue.Library.All)
            problems.AddRange(catalogue.Library.Compile(definition).Problems.Select(p => p.Format()));
        return problems.Count == 0 ? catalogue : throw new ProcedureException(problems);
    }

    /// <summary>The newest version of a procedure; null when there is none.</summary>
    public Procedure? Find(string code) => newest.GetValueOrDefault(code);

    private void Add(string file, List<string> problems)
    {
        var (definition, found) = WorkflowDefinition.Read(File.ReadAllBytes(file), file);
        problems.AddRange(found.Select(p => p.Format()));
        if (definition is null) return;
        try
        {
            var procedure = Procedure.Of(definition);
            Library.Add(definition);
            if (newest.GetValueOrDefault(procedure.Code) is not { } known || known.Definition.Version < definition.Version) newest[procedure.Code] = procedure;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException)
        {
            problems.Add(problem.Message);
        }
    }
}
