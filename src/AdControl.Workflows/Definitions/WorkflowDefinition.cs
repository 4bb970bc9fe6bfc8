using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Definitions;

/// <summary>One version of a workflow, as its file says it. Whatever is not understood is kept and written again.</summary>
/// <remarks>The format is that of Elsa 3 exports. Members of the envelope are found in any case, members of activities by their exact name.</remarks>
public sealed class WorkflowDefinition
{
    private WorkflowDefinition(SourceFile file, SourceNode source)
    {
        File = file;
        Source = source;
        ContentHash = Convert.ToHexString(SHA256.HashData(file.Bytes));
        // Kept, because every step, start and event asks for them.
        DefinitionId = source.Loosely("definitionId").TextOrNull ?? source.Loosely("id").TextOrNull ?? "";
        Version = int.TryParse(source.Loosely("version").Text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 1;
        Activation = ActivationOf(Option("activationStrategyType"));
    }

    /// <summary>The stable id, the same over all versions; empty when the file has none.</summary>
    public string DefinitionId { get; }

    /// <summary>The id of this version.</summary>
    public string VersionId => Source.Loosely("id").TextOrNull ?? $"{DefinitionId}:{Version}";

    /// <summary>The name, trimmed; it is also the activity type's name when the workflow is used as an activity.</summary>
    public string Name => (Source.Loosely("name").TextOrNull ?? DefinitionId).Trim();

    /// <summary>What the workflow is for; empty when the file does not say.</summary>
    public string Description => (Source.Loosely("description").TextOrNull ?? "").Trim();

    /// <summary>The number of the version, from 1.</summary>
    public int Version { get; }

    /// <summary>SHA-256 of the file, in hexadecimal: a published version never changes.</summary>
    public string ContentHash { get; }

    /// <summary>The file this was read from, as the caller named it.</summary>
    public string FileName => File.Name;

    /// <summary>The inputs the workflow declares: name, type name and label.</summary>
    public IReadOnlyList<WorkflowParameter> Inputs => Parameters("inputs");

    /// <summary>The outputs the workflow declares.</summary>
    public IReadOnlyList<WorkflowParameter> Outputs => Parameters("outputs");

    /// <summary>The ports of this workflow when it is used as an activity.</summary>
    public IReadOnlyList<string> Outcomes => [.. Source.Loosely("outcomes").Elements.Select(o => o.TextOrNull).OfType<string>()];

    /// <summary>How a second start is treated while an instance runs.</summary>
    public ActivationStrategy Activation { get; }

    /// <summary>What an incident does to the instance.</summary>
    public IncidentStrategy Incidents =>
        Option("incidentStrategyType").Contains("ContinueWithIncidents", StringComparison.Ordinal) ? IncidentStrategy.Continue : IncidentStrategy.Fault;

    /// <summary>A custom property of the definition; <see cref="WorkflowValue.Undefined"/> when there is none.</summary>
    public WorkflowValue CustomProperty(string name) => Source.Loosely("customProperties")[name] is { Kind: not JsonValueKind.Undefined } node ? node.ToValue() : default;

    internal SourceFile File { get; }

    internal SourceNode Source { get; }

    internal string Option(string name) => Source.Loosely("options").Loosely(name).TextOrNull ?? "";

    /// <summary>Reads a definition; only a text that is no definition at all gives none.</summary>
    /// <param name="utf8">The bytes of the file, UTF-8.</param>
    /// <param name="fileName">How problems name the file.</param>
    public static (WorkflowDefinition? Definition, IReadOnlyList<WorkflowProblem> Problems) Read(byte[] utf8, string fileName)
    {
        var file = new SourceFile(fileName, utf8);
        try
        {
            var root = file.Read();
            return root.IsObject
                ? (new WorkflowDefinition(file, root), [])
                : (null, [file.Problem(ProblemSeverity.Error, "not-an-object", root.Offset, "A workflow definition is a JSON object.", "Export the workflow again.", isStructural: true)]);
        }
        catch (InvalidOperationException problem)
        {
            return (null, [file.Problem(ProblemSeverity.Error, "not-json", 0, $"A text of the file is not one: {problem.Message}", "Write whole characters in \\u escapes.", isStructural: true)]);
        }
        catch (JsonException problem)
        {
            var line = (int)(problem.LineNumber ?? 0) + 1;
            var column = (int)(problem.BytePositionInLine ?? 0) + 1;
            var message = problem.Message.Split(" LineNumber:", 2)[0];
            return (null, [file.At(ProblemSeverity.Error, "not-json", line, column, $"The file is not JSON: {message}", "Comments and trailing commas are not allowed.", isStructural: true)]);
        }
    }

    /// <summary>Reads a definition from text.</summary>
    public static (WorkflowDefinition? Definition, IReadOnlyList<WorkflowProblem> Problems) Read(string json, string fileName) => Read(Encoding.UTF8.GetBytes(json), fileName);

    /// <summary>The definition as JSON, with everything that was read, in its order.</summary>
    public string Write(bool indented = true)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Indented = indented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = SourceFile.DeepestNesting + 1 };
        using (var writer = new Utf8JsonWriter(buffer, options)) Source.Write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private IReadOnlyList<WorkflowParameter> Parameters(string member) =>
    [
        .. Source.Loosely(member).Elements.Where(p => p.Loosely("name").IsText).Select(p => new WorkflowParameter(
            p.Loosely("name").Text, p.Loosely("type").TextOrNull ?? "Object", p.Loosely("displayName").TextOrNull ?? "", p.Loosely("uiHint").TextOrNull ?? "")),
    ];

    private static ActivationStrategy ActivationOf(string type) =>
        type.Contains("CorrelatedSingleton", StringComparison.Ordinal) ? ActivationStrategy.CorrelatedSingleton
        : type.Contains("Singleton", StringComparison.Ordinal) ? ActivationStrategy.Singleton
        : type.Contains("Correlation", StringComparison.Ordinal) ? ActivationStrategy.Correlation
        : ActivationStrategy.Always;
}
