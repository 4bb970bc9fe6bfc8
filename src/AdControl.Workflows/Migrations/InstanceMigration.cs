using AdControl.Workflows.Activities;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Migrations;

/// <summary>Moves one instance to another version: a new state whose activities are those of the new version. Nothing runs.</summary>
internal sealed class InstanceMigration
{
    private readonly VersionMap _map;
    private readonly WorkflowInstance _old;
    private readonly List<MigrationProblem> _problems = [];
    private readonly List<string> _notes = [];

    private InstanceMigration(VersionMap map, WorkflowInstance old)
    {
        _map = map;
        _old = old;
    }

    /// <returns>The instance as it would be, null when it cannot move; and what changes.</returns>
    public static (WorkflowInstance? Moved, MigrationReport Report) Of(WorkflowInstance old, VersionMap map)
    {
        var migration = new InstanceMigration(map, old);
        migration._problems.AddRange(map.Problems);
        var moved = migration.Move();
        return (migration._problems.Count == 0 ? moved : null, new(old.Id, IsMoved: false, migration._problems, migration._notes));
    }

    private WorkflowInstance Move()
    {
        var moved = new WorkflowInstance(_old.Id, _map.To)
        {
            SubStatus = _old.SubStatus,
            CreatedAt = _old.CreatedAt,
            UpdatedAt = _old.UpdatedAt,
            CorrelationId = _old.CorrelationId,
            Name = _old.Name,
            ParentId = _old.ParentId,
            IsAwaited = _old.IsAwaited,
            Depth = _old.Depth,
            Flags = _old.Flags,
            LastNumber = _old.LastNumber,
            Identifiers = _old.Identifiers,
            LastResult = _old.LastResult,
            Remembered = Remembered(),
        };
        Fill(_old.Root, moved.Root);
        foreach (var incident in _old.IncidentList)
            moved.IncidentList.Add(incident with { ActivityId = moved.Find(incident.FrameNumber)?.Node.Id ?? incident.ActivityId });
        return moved;
    }

    private void Fill(Frame old, Frame made)
    {
        made.Status = old.Status;
        made.IsUnwinding = old.IsUnwinding;
        made.Counter = old.Counter;
        made.Data = old.Data.Kind == ValueKind.Undefined ? old.Data : old.Data.Detached();
        made.Loop = old.Loop;
        made.Workflow = old.Workflow is { } workflow ? new() { Inputs = workflow.Inputs.Detached(0), Outputs = workflow.Outputs.Detached(0) } : null;
        made.Wait = old.Wait is { } wait ? wait with { ActivityId = made.Node.Id, Name = wait.Kind == WaitKind.Timer ? made.Node.Id : wait.Name } : null;
        if (old.Wait is not null) Note(old, made);
        made.Locals = Locals(old, made.Node);
        if (old.Children is { Count: > 0 } children)
        {
            made.Children = [];
            foreach (var child in children) Add(child, made);
        }
        FillPlaces(old, made);
    }

    private void Note(Frame old, Frame made) =>
        _notes.Add(old.Node.Key == made.Node.Key ? $"waits in '{made.Node.Key}', as before" : $"waits in '{made.Node.Key}', which was '{old.Node.Key}'");

    private void Add(Frame child, Frame parent)
    {
        var what = child.Wait is not null ? "waits" : child.Status == FrameStatus.Faulted ? "has failed" : "is under way";
        if (_map[child.Node] is not { } node)
        {
            Report("activity-gone", $"'{child.Node.Key}' {what}, and version {_map.Plan.To} has no such activity.", "Say in 'activities' which activity takes its place.");
            return;
        }
        if (!ReferenceEquals(node.Parent, parent.Node))
        {
            Report("activity-moved", $"'{child.Node.Key}' {what} in '{child.Node.Parent!.Key}', and '{node.Key}' stands in '{node.Parent?.Key}'.", "An activity that is under way can only move with what is around it.");
            return;
        }
        if (node.Type.Name != child.Node.Type.Name)
        {
            Report("activity-type", $"'{child.Node.Key}' {what} and is a {child.Node.Type.Name}; '{node.Key}' is a {node.Type.Name}.", "Only an activity of the same type can take its place.");
            return;
        }
        var made = new Frame(child.Number, node, parent);
        parent.Children!.Add(made);
        Fill(child, made);
    }

    // Places among the children of the frame are those of the new version: a sequence's progress, joins, branches that have lost.
    private void FillPlaces(Frame old, Frame made)
    {
        if (old.Node.Type is Sequence && made.Children is { Count: > 0 } current) made.Counter = current[^1].Node.Position + 1;
        made.LostTo = old.Parent is { } around ? Place(around.Node, old.LostTo) : 0;
        if (old.Pending is not { Count: > 0 } pending) return;
        made.Pending = [];
        foreach (var join in pending) AddJoin(join, old.Node, made);
    }

    private void AddJoin(PendingJoin join, Node oldFlow, Frame made)
    {
        var target = oldFlow.Children[join.Target];
        if (_map[target] is not { } node || !ReferenceEquals(node.Parent, made.Node))
        {
            Report("join-gone", $"Branches have arrived at '{target.Key}' and wait there for others; version {_map.Plan.To} has no such activity in '{made.Node.Key}'.", "Say in 'activities' which activity takes its place.");
            return;
        }
        var kept = new PendingJoin(node.Position) { LostTo = Place(oldFlow, join.LostTo) };
        foreach (var arrived in join.Arrived)
        {
            var connection = _map.Connection(oldFlow, made.Node, arrived);
            var (source, port, _, _) = ((FlowGraph)oldFlow.Compiled!).Connections[arrived];
            if (connection < 0)
                Report("connection-gone", $"A branch has arrived at '{target.Key}' from '{oldFlow.Children[source].Key}' ({port}), and version {_map.Plan.To} has no such connection.", "Keep the connection, or let the instance pass the join first.");
            else kept.Arrive(connection);
        }
        made.Pending!.Add(kept);
    }

    private int Place(Node oldFlow, int lostTo) => lostTo == 0 || _map[oldFlow.Children[lostTo - 1]] is not { } node ? 0 : node.Position + 1;

    private WorkflowValue[]? Locals(Frame old, Node node)
    {
        if (old.Locals is null && node.Variables.Length == 0) return null;
        foreach (var gone in old.Node.Variables.Where(v => !node.Variables.Any(n => _map.Source(old.Node, n) == v))) Drop(gone, old);
        return [.. node.Variables.Select(slot => _map.Source(old.Node, slot) is { } source ? Converted(source, slot, old) : Fresh(slot, old))];
    }

    private WorkflowValue Fresh(VariableSlot slot, Frame old)
    {
        if (old.Status != FrameStatus.Scheduled) _notes.Add($"the variable '{slot.Name}' is new: {slot.Initial.ToJson()}");
        return slot.Initial.Detached();
    }

    private void Drop(VariableSlot gone, Frame old)
    {
        var value = old.Locals is { } locals ? locals[gone.Index] : WorkflowValue.Null;
        if (value.IsNullish || value == gone.Initial) return;
        if (_map.Plan.Variables.ContainsKey(gone.Id)) _notes.Add($"the variable '{gone.Name}' is dropped: {value.ToJson()}");
        else Report("variable-gone", $"The variable '{gone.Name}' has the value {value.ToJson()}, and version {_map.Plan.To} has no such variable.", "Say in 'variables' which variable takes its value, or null to drop it.");
    }

    private WorkflowValue Converted(VariableSlot source, VariableSlot slot, Frame old)
    {
        var value = old.Locals is { } locals ? locals[source.Index] : slot.Initial.Detached();
        if (source.Type == slot.Type || value.IsNullish) return value;
        if (!_map.Plan.Convert.Contains(source.Id))
        {
            Report("variable-type", $"The variable '{source.Name}' was {source.Type} and is {slot.Type}; its value is {value.ToJson()}.", "List it in 'convert' to have its value converted.");
            return value;
        }
        try
        {
            var made = value.To(slot.Type);
            _notes.Add($"the variable '{slot.Name}' is converted: {value.ToJson()} becomes {made.ToJson()}");
            return made;
        }
        catch (FormatException problem)
        {
            Report("variable-value", $"The variable '{source.Name}' cannot be converted: {problem.Message}", "Change the variable first.");
            return value;
        }
    }

    // Outputs of activities that are gone are asked for by nobody.
    private Dictionary<string, WorkflowValue[]>? Remembered()
    {
        if (_old.Remembered is not { } remembered) return null;
        var kept = new Dictionary<string, WorkflowValue[]>(StringComparer.Ordinal);
        foreach (var (key, values) in remembered)
            if (_map.From.Find(key) is { } node && _map[node] is { } made) kept[made.Key] = ByName(node, made, values);
        return kept;
    }

    private static WorkflowValue[] ByName(Node node, Node made, WorkflowValue[] values) =>
    [
        .. made.Type.Outputs.Select(name => node.Type.Outputs.ToList().IndexOf(name) is var at && at >= 0 && at < values.Length ? values[at] : WorkflowValue.Null),
    ];

    private void Report(string code, string message, string mend) => _problems.Add(new(code, message, mend));
}
