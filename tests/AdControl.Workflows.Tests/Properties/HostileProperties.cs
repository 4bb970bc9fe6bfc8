using System.Text.Json.Nodes;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Tests.Properties;

public sealed class HostileProperties
{
    private static readonly string[] s_odd =
    [
        "null", "true", "0", "-1", "1e308", "\"\"", "\"x\"", "\"[1,2]\"", "[]", "{}", "[null]", "[[]]", "{\"type\":\"Elsa.Start\"}", "{\"id\":\"start\",\"type\":\"Elsa.Flowchart\"}", "\"getLog()\"", "\"=>\"", "\"${\"",
        "{\"expression\":null}", "{\"expression\":{\"type\":\"JavaScript\",\"value\":null}}", "{\"expression\":{\"type\":\"Object\",\"value\":\"{\"}}", "{\"typeName\":5,\"expression\":{\"type\":\"Variable\",\"value\":3}}",
        "\"Elsa.Finish\"", "\"Elsa.Break\"", "\"Elsa.ParallelForEach\"", "\"Elsa.Fork\"", "\"Elsa.Cron\"", "\"Elsa.FlowJoin\"", "\"Elsa.BulkDispatchWorkflows\"", "\"Elsa.SendHttpRequest\"", "\"Elsa.FlowSendHttpRequest\"", "\"Elsa.Complete\"", "\"WaitAll\"", "\"9999999.00:00:00\"",
    ];

    [ManyProperty]
    public void Any_damaged_definition_is_reported_or_runs_and_never_breaks_the_engine(int seed)
    {
        var random = new Random(seed);
        var definition = new RandomBlocks(random).Definition();
        for (var n = random.Next(1, 5); n > 0; n--) Damage(definition, random);
        var (read, problems) = WorkflowDefinition.Read(definition.ToJsonString(), "damaged.json");
        if (read is null)
        {
            Assert.NotEmpty(problems);
            return;
        }
        var library = new WorkflowLibrary();
        library.Add(read);
        var (program, found) = library.Compile(read);
        if (program is null) Assert.Contains(found, p => p.IsStructural);
        else InstanceDocument.Read(InstanceDocument.Write(new WorkflowRunner(library).Run(program)), program);
    }

    [Fact]
    public void Read_half_a_character_is_refused() =>
        Assert.Equal("not-json", WorkflowDefinition.Read("{\"definitionId\":\"\\ud83d\"}", "x.json").Problems.Single().Code);

    private static void Damage(JsonNode root, Random random)
    {
        var places = new List<JsonNode>();
        Collect(root, places);
        var place = places[random.Next(places.Count)];
        var odd = random.Next(4) == 0 ? null : JsonNode.Parse(s_odd[random.Next(s_odd.Length)]);
        if (place is JsonObject { Count: > 0 } members) members[members.ElementAt(random.Next(members.Count)).Key] = odd;
        else if (place is JsonArray { Count: > 0 } items) items[random.Next(items.Count)] = odd;
    }

    private static void Collect(JsonNode node, List<JsonNode> places)
    {
        if (node is not (JsonObject or JsonArray)) return;
        places.Add(node);
        var children = node is JsonObject members ? members.Select(m => m.Value) : ((JsonArray)node).Select(i => i);
        foreach (var child in children.OfType<JsonNode>()) Collect(child, places);
    }
}
