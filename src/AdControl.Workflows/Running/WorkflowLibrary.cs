using System.Collections.Concurrent;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;

namespace AdControl.Workflows.Running;

/// <summary>The workflows of a program: every version that was added, the newest of each published.</summary>
/// <remarks>Thread-safe. Running instances find the version they started with by its content hash.</remarks>
/// <param name="catalogue">The activity types definitions may use; null means the built-in ones.</param>
public sealed class WorkflowLibrary(ActivityCatalogue? catalogue = null) : IWorkflowLibrary
{
    private readonly ActivityCatalogue _catalogue = catalogue ?? ActivityCatalogue.Default;
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _published = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Compiled> _compiled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _byHash = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _byVersionId = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkflowDefinition> _versions = new(StringComparer.Ordinal);

    /// <summary>Adds a version; it becomes the published one unless a newer one is there. Add the workflows it uses as activities before running it.</summary>
    /// <exception cref="InvalidOperationException">The same version was added with another content: a published version never changes.</exception>
    public void Add(WorkflowDefinition definition)
    {
        var version = $"{definition.DefinitionId}/{definition.Version}";
        if (_versions.GetOrAdd(version, definition).ContentHash != definition.ContentHash)
            throw new InvalidOperationException($"Version {definition.Version} of '{definition.DefinitionId}' is published with another content. Give the edited file a new version number.");
        _byHash[definition.ContentHash] = definition;
        _byVersionId.TryAdd(definition.VersionId, definition);
        _published.AddOrUpdate(definition.DefinitionId, definition, (_, old) => definition.Version >= old.Version ? definition : old);
    }

    /// <summary>Every published definition, by its id.</summary>
    public IReadOnlyList<WorkflowDefinition> All => [.. _published.Values.OrderBy(d => d.DefinitionId, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public WorkflowDefinition? Find(string definitionId) => _published.GetValueOrDefault(definitionId);

    /// <summary>A version of a definition by its number, or null.</summary>
    public WorkflowDefinition? FindVersion(string definitionId, int version) => _versions.GetValueOrDefault($"{definitionId}/{version}");

    /// <inheritdoc/>
    public WorkflowDefinition? FindVersion(string versionId) => _byVersionId.GetValueOrDefault(versionId);

    /// <inheritdoc/>
    public WorkflowProgram? Published(string definitionId) => Find(definitionId) is { } definition ? Compile(definition).Program : null;

    /// <summary>The program whose definition has a content hash, or null.</summary>
    public WorkflowProgram? ByHash(string hash) => _byHash.GetValueOrDefault(hash) is { } definition ? Compile(definition).Program : null;

    /// <summary>Checks a definition and makes it ready to run.</summary>
    /// <returns>The program, null when the file is no definition at all; and every problem.</returns>
    public (WorkflowProgram? Program, IReadOnlyList<WorkflowProblem> Problems) Compile(WorkflowDefinition definition)
    {
        var compiled = _compiled.TryGetValue(definition.ContentHash, out var known) ? known : _compiled.GetOrAdd(definition.ContentHash, Made(definition));
        return (compiled.Program, compiled.Problems);
    }

    private Compiled Made(WorkflowDefinition definition)
    {
        var (program, problems) = ProgramCompiler.Compile(definition, _catalogue, this);
        return new(program, problems);
    }

    private sealed record Compiled(WorkflowProgram? Program, IReadOnlyList<WorkflowProblem> Problems);
}
