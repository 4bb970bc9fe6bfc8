using AdControl.Cli.Shell;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Cli.Workflows;

/// <summary>The definitions a command line names, read and checked together: each may use the others.</summary>
internal sealed class WorkflowFiles
{
    private WorkflowFiles(WorkflowLibrary library, IReadOnlyList<WorkflowDefinition> definitions, IReadOnlyList<WorkflowProblem> problems)
    {
        Library = library;
        Definitions = definitions;
        Problems = problems;
    }

    public WorkflowLibrary Library { get; }

    /// <summary>The definitions that could be read, in the order of the command line.</summary>
    public IReadOnlyList<WorkflowDefinition> Definitions { get; }

    public IReadOnlyList<WorkflowProblem> Problems { get; }

    public bool HasErrors => Problems.Any(p => p.Severity == ProblemSeverity.Error);

    /// <summary>Whether some file is no definition at all.</summary>
    public bool IsUnreadable => Problems.Any(p => p.IsStructural);

    public static async Task<WorkflowFiles> ReadAsync(IEnumerable<string> paths, CommandContext context, CancellationToken cancellation)
    {
        var library = new WorkflowLibrary();
        var definitions = new List<WorkflowDefinition>();
        var problems = new List<WorkflowProblem>();
        foreach (var path in paths)
        {
            var (definition, found) = WorkflowDefinition.Read(await InputFile.ReadAsync(path, context, cancellation), path);
            problems.AddRange(found);
            if (definition is null) continue;
            definitions.Add(definition);
            Add(library, definition, problems);
        }
        foreach (var definition in definitions) problems.AddRange(library.Compile(definition).Problems);
        return new(library, definitions, [.. problems.Distinct()]);
    }

    private static void Add(WorkflowLibrary library, WorkflowDefinition definition, List<WorkflowProblem> problems)
    {
        try
        {
            library.Add(definition);
        }
        catch (InvalidOperationException problem)
        {
            problems.Add(new("edited-version", ProblemSeverity.Error, definition.FileName, 0, 0, "", problem.Message, ""));
        }
    }

    /// <summary>Every file a path means: itself, or the JSON files of a folder and below.</summary>
    public static IEnumerable<string> Expand(IEnumerable<string> paths) => paths.SelectMany(path =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : (IEnumerable<string>)[path]);
}
