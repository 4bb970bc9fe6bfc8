using System.Text.Json;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Running;

/// <summary>Checks a definition and makes it ready to run; the same pass does both, so that what is reported is what would happen.</summary>
internal sealed partial class ProgramCompiler
{
    /// <summary>Activities may stand this deep in each other.</summary>
    public const int DeepestNesting = 1_000;

    /// <summary>A definition may have this many activities.</summary>
    public const int MostActivities = 200_000;

    private readonly WorkflowDefinition _definition;
    private readonly ActivityCatalogue _catalogue;
    private readonly IWorkflowLibrary _library;
    private readonly List<WorkflowProblem> _problems = [];
    private readonly List<Node> _nodes = [];
    private readonly List<string> _inside = [];
    private readonly Dictionary<Node, WorkflowDefinition> _workflows = [];
    private ActivityNames _names = null!;
    private SourceFile _file;

    private ProgramCompiler(WorkflowDefinition definition, ActivityCatalogue catalogue, IWorkflowLibrary library)
    {
        _definition = definition;
        _catalogue = catalogue;
        _library = library;
        _file = definition.File;
    }

    /// <returns>The program, which can run unless a problem is structural; and every problem, in the order of the file.</returns>
    public static (WorkflowProgram? Program, IReadOnlyList<WorkflowProblem> Problems) Compile(WorkflowDefinition definition, ActivityCatalogue catalogue, IWorkflowLibrary library)
    {
        var compiler = new ProgramCompiler(definition, catalogue, library);
        var program = compiler.Compile();
        var problems = compiler._problems.Distinct().OrderBy(p => p.File == definition.FileName ? 0 : 1).ThenBy(p => p.Line).ThenBy(p => p.Column).ToList();
        return (problems.Exists(p => p.IsStructural) ? null : program, problems);
    }

    public void Report(ProblemSeverity severity, string code, SourceNode place, string message, string mend, bool isStructural = false) =>
        _problems.Add(_file.Problem(severity, code, place.Offset, message, mend, isStructural));

    private WorkflowProgram Compile()
    {
        if (_definition.DefinitionId.Length == 0) Report(ProblemSeverity.Error, "no-id", _definition.Source, "The definition has no definitionId.", "Give it a stable id.");
        var root = new Node("Workflow1", _definition.Name, new WorkflowRoot(), null, _definition.Source);
        _nodes.Add(root);
        AddWorkflow(root, _definition);
        NameKeys();
        _names = new(_nodes);
        foreach (var node in _nodes) InFileOf(node, () => CompileInputs(node));
        foreach (var node in _nodes) InFileOf(node, () => node.Type.Compile(node, this));
        return new(_definition, root, _nodes);
    }

    // The activities of a workflow used as an activity stand in a file of their own.
    private void InFileOf(Node node, Action action)
    {
        _file = _workflows[WorkflowOf(node, isOutside: node.Type is WorkflowActivity)].File;
        action();
        _file = _definition.File;
    }

    private static Node WorkflowOf(Node node, bool isOutside)
    {
        var up = isOutside ? node.Parent! : node;
        while (up.Type is not (WorkflowRoot or WorkflowActivity)) up = up.Parent!;
        return up;
    }

    private void AddWorkflow(Node node, WorkflowDefinition definition)
    {
        _workflows[node] = definition;
        _inside.Add(definition.DefinitionId);
        var outer = _file;
        _file = definition.File;
        node.Variables = Variables(definition.Source.Loosely("variables"), node);
        AddActivity(definition.Source.Loosely("root"), node, "", 0, 1);
        if (node.Children.Count == 0) Add(new Node("Sequence1", "Sequence1", _catalogue.Find("Elsa.Sequence")!, node, new SourceNode(JsonValueKind.Object, definition.Source.Offset)), node);
        _file = outer;
        _inside.RemoveAt(_inside.Count - 1);
    }

    private void Add(Node node, Node parent)
    {
        _nodes.Add(node);
        parent.Children.Add(node);
    }

    private void AddActivity(SourceNode source, Node parent, string port, int position, int depth)
    {
        if (source.IsMissing) return;
        if (!source.IsObject || !source["type"].IsText)
        {
            Report(ProblemSeverity.Error, "activity", source, "An activity is an object with a type.", "Export the workflow again.", isStructural: true);
            return;
        }
        if (depth > DeepestNesting || _nodes.Count >= MostActivities)
        {
            if (!_problems.Exists(p => p.Code == "too-large"))
                Report(ProblemSeverity.Error, "too-large", source, $"Activities may be nested {DeepestNesting} deep, and a workflow may have {MostActivities} of them.", "Split it into child workflows.", isStructural: true);
            return;
        }
        var id = source["id"].TextOrNull ?? $"{parent.Id}-{port}{position}";
        if (source["id"].TextOrNull is null) Report(ProblemSeverity.Error, "no-id", source, "The activity has no id.", "Give it an id that is unique in its container.");
        var custom = source["customProperties"];
        var node = new Node(id, source["name"].TextOrNull ?? id, TypeOf(source), parent, source)
        {
            Position = position,
            Port = port,
            CanStartWorkflow = custom["canStartWorkflow"].IsTrue || source["canStartWorkflow"].IsTrue,
        };
        Add(node, parent);
        AddContent(node, depth);
    }

    private void AddContent(Node node, int depth)
    {
        if (node.Type is WorkflowActivity)
        {
            AddWorkflow(node, Embedded(node.Source)!);
            return;
        }
        node.Variables = Variables(node.Source["variables"], node);
        if (node.Type is BulkDispatchWorkflows) node = BulkItem(node);
        if (node.Type.ChildListMember is { } children) AddList(node, children, depth);
        foreach (var member in node.Type.ChildMembers)
        {
            if (member.Split("[].") is [var list, var inner])
                foreach (var (one, i) in node.Source[list].Elements.Select((c, i) => (c, i))) AddActivity(one[inner], node, $"{list}[{i}]", node.Children.Count, depth + 1);
            else AddActivity(node.Source[member], node, member, node.Children.Count, depth + 1);
        }
    }

    // A child workflow of many is an execution of its own inside the activity, with what it was given as variables.
    private Node BulkItem(Node node)
    {
        var item = new Node(node.Id, node.Name, new BulkItem(), node, node.Source) { IsPart = true };
        item.Variables = [new("Item", "Item", item, 0, DataType.Any, IsLoop: false), new("ChildInstanceId", "ChildInstanceId", item, 1, DataType.Any, IsLoop: false)];
        Add(item, node);
        return item;
    }

    private void AddList(Node node, string member, int depth)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var child in node.Source[member].Elements)
        {
            AddActivity(child, node, member, node.Children.Count, depth + 1);
            if (child["id"].TextOrNull is { } id && !ids.Add(id))
                Report(ProblemSeverity.Error, "duplicate-id", child["id"], $"Two activities of '{node.Id}' have the id '{id}'.", "Give one of them another id.", isStructural: true);
        }
    }

    private ActivityType TypeOf(SourceNode source)
    {
        var name = source["type"].Text;
        if (source["workflowDefinitionId"].TextOrNull is { } definitionId && _catalogue.Find(name) is null) return WorkflowType(name, definitionId, source);
        if (_catalogue.Find(name) is not { } type)
        {
            var near = _catalogue.Nearest(name);
            Report(ProblemSeverity.Error, "unknown-activity", source["type"], $"The activity type '{name}' is not known.", near is null ? "Use a built-in activity, or register a class for it." : $"Did you mean '{near}'?");
            return new UnknownActivity(name);
        }
        var version = source["version"];
        if (!version.IsMissing && (!int.TryParse(version.Text, out var number) || number < 1 || number > type.Version))
            Report(ProblemSeverity.Error, "unknown-version", version, $"'{name}' has no version {version.Text}; the newest is {type.Version}.", $"Write \"version\": {type.Version}.");
        return type;
    }

    private ActivityType WorkflowType(string name, string definitionId, SourceNode source)
    {
        if (_inside.Contains(definitionId))
        {
            Report(ProblemSeverity.Error, "workflow-cycle", source["workflowDefinitionId"], $"The workflow '{definitionId}' would contain itself.", "Start it as a child with DispatchWorkflow instead.");
            return new UnknownActivity(name);
        }
        if (Embedded(source) is { } definition)
            return new WorkflowActivity(name, [.. definition.Inputs.Select(i => new ActivityInput(i.Name, DataType.Any))], [.. definition.Outputs.Select(o => o.Name)], definition.Outcomes.Count > 0 ? [.. definition.Outcomes, "Done"] : Outcome.Done);
        Report(ProblemSeverity.Error, "unknown-workflow", source["workflowDefinitionId"], $"No published workflow has the id '{definitionId}'.", "Publish it first.");
        return new UnknownActivity(name);
    }

    // The version that was chosen when the definition was drawn, so that publishing another never changes what runs; without one, the published version.
    private WorkflowDefinition? Embedded(SourceNode source)
    {
        var id = source["workflowDefinitionId"].Text;
        var pinned = source["workflowDefinitionVersionId"].TextOrNull is { } version ? _library.FindVersion(version) : null;
        return pinned?.DefinitionId == id ? pinned : _library.Find(id);
    }

    private void NameKeys()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in _nodes.Where(n => !n.IsPart)) counts[node.Id] = counts.GetValueOrDefault(node.Id) + 1;
        foreach (var node in _nodes)
        {
            if (node.IsPart) node.Key = $"{node.Parent!.Key}#";
            else if (counts[node.Id] > 1) node.Key = PathOf(node);
        }
    }

    /// <summary>The ids from the workflow down to an activity.</summary>
    public static string PathOf(Node node)
    {
        var path = new List<string>();
        for (var up = node; up is not null; up = up.Parent) path.Add(up.Id);
        path.Reverse();
        return string.Join('/', path);
    }

    private VariableSlot[] Variables(SourceNode variables, Node owner)
    {
        var slots = new List<VariableSlot>();
        foreach (var variable in variables.Elements)
        {
            var name = variable.Loosely("name").TextOrNull ?? variable.Loosely("id").TextOrNull;
            if (name is null)
            {
                Report(ProblemSeverity.Error, "variable", variable, "A variable has neither name nor id.", "Give it both.");
                continue;
            }
            var isList = variable.Loosely("isArray").IsTrue;
            var type = DataConversion.Named(variable.Loosely("typeName").TextOrNull, isList);
            var driver = variable.Loosely("storageDriverTypeName").TextOrNull ?? variable.Loosely("storageDriverType").TextOrNull ?? "";
            var isKept = driver.Contains("WorkflowInstanceStorageDriver", StringComparison.Ordinal) || driver.Contains("WorkflowStorageDriver", StringComparison.Ordinal);
            if (!isKept)
                Report(ProblemSeverity.Warning, "lost-variable", variable, $"The variable '{name}' is not stored: it loses its value when the workflow first waits.", "Choose the storage 'Workflow instance'.");
            slots.Add(new(name, variable.Loosely("id").TextOrNull ?? name, owner, slots.Count, type, IsLoop: false) { IsKept = isKept, Initial = Initial(variable, name, type) });
        }
        return [.. slots];
    }

    private WorkflowValue Initial(SourceNode variable, string name, DataType type)
    {
        var value = variable.Loosely("value");
        if (value.IsMissing || value.Text.Length == 0 && value.IsText) return WorkflowValue.Null;
        if (!value.IsText)
        {
            Report(ProblemSeverity.Error, "variable-value", value, $"The initial value of '{name}' must be a text, as in \"0\".", "Put it in quotes.", isStructural: true);
            return WorkflowValue.Null;
        }
        try
        {
            return WorkflowValue.Of(value.Text).To(type);
        }
        catch (FormatException problem)
        {
            Report(ProblemSeverity.Error, "variable-value", value, $"The initial value of '{name}' cannot be taken: {problem.Message}", "Correct the value or the type.");
            return WorkflowValue.Null;
        }
    }
}
