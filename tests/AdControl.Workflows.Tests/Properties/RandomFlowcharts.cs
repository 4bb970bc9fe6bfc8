using System.Text.Json.Nodes;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Properties;

/// <summary>Activities in a row, connected forwards at random; decisions are constant, so that what must run is known.</summary>
internal sealed record RandomGraph(JsonObject Definition, IReadOnlyList<string> Expected)
{
    public static RandomGraph Of(Random random)
    {
        var (count, reach) = random.Next(8) == 0 ? (random.Next(60, 200), 40) : (random.Next(2, 25), 8);
        var decisions = Enumerable.Range(0, count).Select(i => i > 0 && random.Next(4) == 0 ? random.Next(2) + 1 : 0).ToArray();
        var runs = new bool[count];
        runs[0] = true;
        var connections = new HashSet<string>();
        for (var target = 1; target < count; target++)
        {
            for (var n = random.Next(1, 4); n > 0; n--)
            {
                var source = random.Next(Math.Max(0, target - reach), target);
                var isTrue = random.Next(2) == 0;
                connections.Add(decisions[source] == 0 ? $"n{source}->n{target}" : $"n{source}:{(isTrue ? "True" : "False")}->n{target}");
                runs[target] |= runs[source] && (decisions[source] == 0 || (decisions[source] == 1) == isTrue);
            }
        }
        var activities = Enumerable.Range(0, count).Select(i => i == 0 ? Start("n0") : decisions[i] != 0 ? Decide($"n{i}", decisions[i] == 1 ? "true" : "false") : Step($"n{i}", random));
        return new(Workflow("w", Chart("f", [.. activities], [.. connections])), [.. Enumerable.Range(0, count).Where(i => runs[i]).Select(i => $"n{i}").Order(StringComparer.Ordinal)]);
    }

    /// <summary>A task, a line, or one of the timers.</summary>
    internal static JsonObject Step(string id, Random random) => random.Next(7) switch
    {
        0 or 1 => Task(id),
        2 => Activity(id, "Delay", ("timeSpan", Literal($"00:0{random.Next(1, 9)}:00"))),
        3 => Activity(id, "StartAt", ("dateTime", Literal($"2026-01-05T{random.Next(8, 20):00}:00:00Z"))),
        4 => random.Next(2) == 0 ? Activity(id, "Timer", ("interval", Literal($"0{random.Next(1, 9)}:00:00"))) : Activity(id, "Cron", ("cronExpression", Literal($"{random.Next(60)} * * * *"))),
        _ => Line(id),
    };

    internal static JsonObject Line(string id) => Activity(id, "WriteLine", ("text", Literal("x")));
}

/// <summary>Blocks inside blocks: sequences, forks with joins of each kind, choices, loops that count, tasks and timers.</summary>
internal sealed class RandomBlocks(Random random)
{
    private readonly List<JsonObject> _activities = [Start()];
    private readonly List<JsonObject> _variables = [Variable("Log", "String")];
    private readonly List<string> _connections = [];
    private int _next;

    public JsonObject Definition()
    {
        Block("start", 3);
        return Workflow("w", Chart("f", [.. _activities], [.. _connections]), [.. _variables]);
    }

    private string Add(JsonObject activity, params string[] sources)
    {
        _activities.Add(activity);
        var id = activity["id"]!.GetValue<string>();
        _connections.AddRange(sources.Select(s => $"{s}->{id}"));
        return id;
    }

    // Adds a block behind a connection's source and gives the source of what follows.
    private string Block(string from, int depth) => (depth == 0 ? random.Next(3) : random.Next(8)) switch
    {
        0 or 1 or 2 => Add(RandomGraph.Step($"t{_next++}", random), from),
        3 => Block(Block(from, depth - 1), depth - 1),
        4 => Choice(from, depth - 1),
        5 => Loop(from, depth - 1),
        _ => Fork(from, depth - 1),
    };

    private string Choice(string from, int depth)
    {
        var decision = Add(Decide($"c{_next++}", random.Next(2) == 0 ? "true" : "false"), from);
        var (yes, no) = (Block($"{decision}:True", depth), Block($"{decision}:False", depth));
        return Add(RandomGraph.Line($"m{_next++}"), yes, no);
    }

    private string Loop(string from, int depth)
    {
        var counter = $"N{_next++}";
        _variables.Add(Variable(counter, "Int32", "0"));
        var head = Add(Set($"h{_next++}", counter, $"get{counter}() + 1"), from);
        var body = Block(head, depth);
        var again = Add(Decide($"a{_next++}", $"get{counter}() % 3 != 0"), body);
        _connections.Add($"{again}:True->{head}");
        return Add(RandomGraph.Line($"x{_next++}"), $"{again}:False");
    }

    private string Fork(string from, int depth)
    {
        var fork = Add(RandomGraph.Line($"f{_next++}"), from);
        var branches = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Block(fork, depth)).ToArray();
        return Add(random.Next(3) == 0 ? Join($"j{_next++}", "WaitAllActive") : RandomGraph.Line($"j{_next++}"), branches);
    }
}
