using System.Text.Json.Nodes;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Workflows.Tests.Hostile;

/// <summary>Flowcharts that are small to write and would be dear to run if paths were enumerated.</summary>
internal static class HostileShapes
{
    private static JsonObject Step(string id) => Activity(id, "Correlate");

    public static JsonObject Chain(int length) =>
        Workflow("w", Chart("f", [.. Enumerable.Range(0, length).Select(i => Step($"a{i}"))], [.. Enumerable.Range(1, length - 1).Select(i => $"a{i - 1}->a{i}")]));

    /// <summary>One activity leads to many, which all lead to one.</summary>
    public static JsonObject Fan(int branches) => Workflow("w", Chart("f",
        [Start(), .. Enumerable.Range(0, branches).Select(i => Step($"a{i}")), Step("m")], [.. Enumerable.Range(0, branches).SelectMany(i => new[] { $"start->a{i}", $"a{i}->m" })]));

    /// <summary>Diamonds in a row: the paths double with each.</summary>
    public static JsonObject Diamonds(int count) => Workflow("w", Chart("f",
        [Start("m0"), .. Enumerable.Range(0, count).SelectMany(i => new[] { Step($"a{i}"), Step($"b{i}"), Step($"m{i + 1}") })],
        [.. Enumerable.Range(0, count).SelectMany(i => new[] { $"m{i}->a{i}", $"m{i}->b{i}", $"a{i}->m{i + 1}", $"b{i}->m{i + 1}" })]));

    /// <summary>Diamonds whose far end leads back to the start until it has been passed three times.</summary>
    public static JsonObject DiamondsInALoop(int count)
    {
        var workflow = Diamonds(count);
        var (activities, connections) = (workflow["root"]!["activities"]!.AsArray(), workflow["root"]!["connections"]!.AsArray());
        activities.Add(Set("count", "N", "getN() + 1"));
        activities.Add(Decide("again", "getN() < 3"));
        foreach (var (source, port, target) in new[] { ($"m{count}", "Done", "count"), ("count", "Done", "again"), ("again", "True", "m0") })
            connections.Add(new JsonObject { ["source"] = new JsonObject { ["activity"] = source, ["port"] = port }, ["target"] = new JsonObject { ["activity"] = target } });
        workflow["variables"] = new JsonArray(Variable("N", "Int32", "0"));
        return workflow;
    }

    /// <summary>Every activity of a layer leads to every one of the next.</summary>
    public static JsonObject Mesh(int layers, int width) => Workflow("w", Chart("f",
        [Start("start"), .. Enumerable.Range(0, layers).SelectMany(l => Enumerable.Range(0, width).Select(i => Step($"n{l}x{i}")))],
        [
            .. Enumerable.Range(0, width).Select(i => $"start->n0x{i}"),
            .. Enumerable.Range(1, layers - 1).SelectMany(l => Enumerable.Range(0, width).SelectMany(i => Enumerable.Range(0, width).Select(j => $"n{l - 1}x{i}->n{l}x{j}"))),
        ]));

    /// <summary>A lattice: each activity leads to the right and down.</summary>
    public static JsonObject Lattice(int side) => Workflow("w", Chart("f", [.. Enumerable.Range(0, side * side).Select(i => Step($"n{i}"))],
        [.. Enumerable.Range(0, side * side).SelectMany(i => new[] { i % side < side - 1 ? $"n{i}->n{i + 1}" : "", i / side < side - 1 ? $"n{i}->n{i + side}" : "" }).Where(c => c.Length > 0)]));

    public static JsonObject Nested(int depth, string type = "Sequence")
    {
        var inner = Step("leaf");
        for (var i = depth - 1; i >= 0; i--)
            inner = type == "Sequence" ? Sequence($"s{i}", inner) : type == "Flowchart" ? Chart($"s{i}", [inner]) : Activity($"s{i}", "If", ("condition", Literal(true)), ("then", inner));
        return Workflow("w", inner);
    }
}
