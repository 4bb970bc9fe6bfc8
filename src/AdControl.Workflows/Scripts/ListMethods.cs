using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>Methods of lists.</summary>
internal static class ListMethods
{
    public static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "at", "concat", "entries", "every", "fill", "filter", "find", "findIndex", "findLast", "findLastIndex", "flat", "flatMap", "forEach", "includes", "indexOf", "join", "keys", "lastIndexOf",
        "map", "pop", "push", "reduce", "reduceRight", "reverse", "shift", "slice", "some", "sort", "splice", "toReversed", "toSorted", "unshift", "values", "with",
    };

    public static WorkflowValue? Call(ScriptRun run, WorkflowValue self, string name, WorkflowValue[] a)
    {
        var items = self.ListOrNull!.Items;
        WorkflowValue Arg(int i) => i < a.Length ? a[i] : default;
        int ArgInt(int i, int otherwise = 0) => ScriptConvert.Integer(Arg(i), otherwise);
        run.Spend(items.Count / 16);
        switch (name)
        {
            case "at": return ArgInt(0) is var at && (at < 0 ? at + items.Count : at) is var p && p >= 0 && p < items.Count ? items[p] : WorkflowValue.Undefined;
            case "concat": return New(items.Concat(a.SelectMany(x => x.ListOrNull is { } other ? (IEnumerable<WorkflowValue>)other.Items : [x])));
            case "entries": return New(items.Select((x, i) => WorkflowValue.Of([WorkflowValue.Of(i), x])));
            case "keys": return New(items.Select((_, i) => WorkflowValue.Of(i)));
            case "values": return New(items);
            case "includes": return WorkflowValue.Of(items.Any(x => ScriptConvert.SameValueZero(x, Arg(0))));
            case "indexOf": return WorkflowValue.Of(items.FindIndex(x => ScriptConvert.StrictEquals(x, Arg(0))));
            case "lastIndexOf": return WorkflowValue.Of(items.FindLastIndex(x => ScriptConvert.StrictEquals(x, Arg(0))));
            case "join": return WorkflowValue.Of(ScriptConvert.Joined(self.ListOrNull!, a.Length == 0 || Arg(0).Kind == ValueKind.Undefined ? "," : ScriptConvert.Text(Arg(0)), 0));
            case "flat": return New(Flat(items, ArgInt(0, 1)));
            case "fill": return Fill(self, Arg(0), ArgInt(1), ArgInt(2, items.Count));
            case "slice": return New(Slice(items, ArgInt(0), ArgInt(1, items.Count)));
            case "with": return With(items, ArgInt(0), Arg(1));
            case "reverse": items.Reverse(); return self;
            case "toReversed": return New(Enumerable.Reverse(items));
            case "sort": Sort(run, items, Arg(0)); return self;
            case "toSorted": return Sorted(run, items, Arg(0));
            case "push": items.AddRange(a); return Grown(self);
            case "unshift": items.InsertRange(0, a); return Grown(self);
            case "pop": return items.Count == 0 ? WorkflowValue.Undefined : Removed(items, items.Count - 1);
            case "shift": return items.Count == 0 ? WorkflowValue.Undefined : Removed(items, 0);
            case "splice": return Splice(items, a);
            case "reduce": return Reduce(run, self, a, isFromRight: false);
            case "reduceRight": return Reduce(run, self, a, isFromRight: true);
            default: return Names.Contains(name) ? WithFunction(run, self, name, CallNode.Callable(Arg(0), ScriptConvert.Text(Arg(0)))) : null;
        }
    }

    private static WorkflowValue WithFunction(ScriptRun run, WorkflowValue self, string name, ScriptFunction function)
    {
        WorkflowValue[] items = [.. self.ListOrNull!.Items];
        WorkflowValue Ask(int i) => function.Invoke(run, items[i], WorkflowValue.Of(i), self);
        bool Is(int i) => ScriptConvert.Truth(Ask(i));
        var indexes = Enumerable.Range(0, items.Length);
        switch (name)
        {
            case "map": return New(indexes.Select(Ask));
            case "filter": return New(indexes.Where(Is).Select(i => items[i]));
            case "some": return WorkflowValue.Of(indexes.Any(Is));
            case "every": return WorkflowValue.Of(indexes.All(Is));
            case "find": return indexes.Where(Is).Select(i => items[i]).FirstOrDefault();
            case "findIndex": return WorkflowValue.Of(indexes.Where(Is).DefaultIfEmpty(-1).First());
            case "findLast": return indexes.Reverse().Where(Is).Select(i => items[i]).FirstOrDefault();
            case "findLastIndex": return WorkflowValue.Of(indexes.Reverse().Where(Is).DefaultIfEmpty(-1).First());
            case "flatMap": return New(indexes.Select(Ask).SelectMany(x => x.ListOrNull is { } inner ? (IEnumerable<WorkflowValue>)inner.Items : [x]));
            default:
                foreach (var i in indexes) Ask(i);
                return default;
        }
    }

    private static WorkflowValue New(IEnumerable<WorkflowValue> items)
    {
        var list = new ValueList();
        foreach (var item in items)
        {
            list.Items.Add(item);
            if (list.Items.Count > ScriptRun.LongestList) throw new ScriptException("The script makes a list that is too long.");
        }
        return WorkflowValue.Wrap(list);
    }

    private static WorkflowValue Grown(WorkflowValue self) => WorkflowValue.Of(ScriptRun.Bounded(self.ListOrNull!).Items.Count);

    private static List<WorkflowValue> Slice(List<WorkflowValue> items, int start, int end)
    {
        var from = ScriptConvert.Position(start, items.Count);
        return items.GetRange(from, Math.Max(0, ScriptConvert.Position(end, items.Count) - from));
    }

    private static IEnumerable<WorkflowValue> Flat(IEnumerable<WorkflowValue> items, int depth) =>
        items.SelectMany(x => depth > 0 && x.ListOrNull is { } inner ? Flat(inner.Items, Math.Min(depth, 50) - 1) : [x]);

    private static WorkflowValue Fill(WorkflowValue self, WorkflowValue value, int start, int end)
    {
        var items = self.ListOrNull!.Items;
        for (var i = ScriptConvert.Position(start, items.Count); i < ScriptConvert.Position(end, items.Count); i++) items[i] = value;
        return self;
    }

    private static WorkflowValue With(List<WorkflowValue> items, int at, WorkflowValue value)
    {
        var copy = new List<WorkflowValue>(items);
        var index = at < 0 ? at + copy.Count : at;
        if (index < 0 || index >= copy.Count) throw new ScriptException("Invalid index");
        copy[index] = value;
        return New(copy);
    }

    private static WorkflowValue Removed(List<WorkflowValue> items, int at)
    {
        var item = items[at];
        items.RemoveAt(at);
        return item;
    }

    private static WorkflowValue Splice(List<WorkflowValue> items, WorkflowValue[] a)
    {
        var from = a.Length == 0 ? 0 : ScriptConvert.Position(ScriptConvert.Integer(a[0]), items.Count);
        var count = a.Length < 2 ? a.Length == 0 ? 0 : items.Count - from : Math.Clamp(ScriptConvert.Integer(a[1]), 0, items.Count - from);
        var removed = items.GetRange(from, count);
        items.RemoveRange(from, count);
        items.InsertRange(from, a.Skip(2));
        return New(removed);
    }

    private static WorkflowValue Sorted(ScriptRun run, List<WorkflowValue> items, WorkflowValue by)
    {
        var copy = new List<WorkflowValue>(items);
        Sort(run, copy, by);
        return New(copy);
    }

    // A stable merge sort: a script's comparison may contradict itself, which the library's sort does not forgive.
    private static void Sort(ScriptRun run, List<WorkflowValue> items, WorkflowValue by)
    {
        Func<WorkflowValue, WorkflowValue, bool> isAfter = by.Content is ScriptFunction function
            ? (a, b) => ScriptConvert.Number(function.Invoke(run, [a, b])) > 0
            : (a, b) => string.CompareOrdinal(ScriptConvert.Text(a), ScriptConvert.Text(b)) > 0;
        var source = items.ToArray();
        var target = new WorkflowValue[source.Length];
        for (var width = 1; width < source.Length; width *= 2)
        {
            for (var left = 0; left < source.Length; left += 2 * width)
                Merge(source, target, left, Math.Min(left + width, source.Length), Math.Min(left + 2 * width, source.Length), isAfter);
            (source, target) = (target, source);
        }
        for (var i = 0; i < source.Length; i++) items[i] = source[i];
    }

    private static void Merge(WorkflowValue[] source, WorkflowValue[] target, int left, int middle, int end, Func<WorkflowValue, WorkflowValue, bool> isAfter)
    {
        var right = middle;
        for (int at = left, first = left; at < end; at++)
            target[at] = first < middle && (right >= end || !isAfter(source[first], source[right])) ? source[first++] : source[right++];
    }

    private static WorkflowValue Reduce(ScriptRun run, WorkflowValue self, WorkflowValue[] a, bool isFromRight)
    {
        var function = CallNode.Callable(a.Length > 0 ? a[0] : default, "reducer");
        var items = self.ListOrNull!.Items.Select((value, index) => (value, index)).ToList();
        if (isFromRight) items.Reverse();
        if (a.Length < 2 && items.Count == 0) throw new ScriptException("Reduce of empty array with no initial value");
        var sum = a.Length > 1 ? a[1] : items[0].value;
        foreach (var (value, index) in a.Length > 1 ? items : items.Skip(1)) sum = function.Invoke(run, [sum, value, WorkflowValue.Of(index), self]);
        return sum;
    }
}
