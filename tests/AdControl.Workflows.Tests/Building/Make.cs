using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;
using AdControl.Workflows.Simulation;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Building;

/// <summary>Makes definitions in few words.</summary>
internal static class Make
{
    private const string Stored = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    public static JsonObject Js(string script, string type = "Object") => Expression("JavaScript", script, type);

    public static JsonObject Literal(JsonNode? value, string type = "Object") => Expression("Literal", value, type);

    public static JsonObject Expression(string kind, JsonNode? value, string type = "Object") =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value } };

    public static JsonObject Variable(string name, string type = "Object", string? value = null)
    {
        var variable = new JsonObject { ["id"] = name, ["name"] = name, ["typeName"] = type, ["isArray"] = false, ["storageDriverTypeName"] = Stored };
        if (value is not null) variable["value"] = value;
        return variable;
    }

    public static JsonObject To(string variable) => new() { ["typeName"] = "Object", ["memoryReference"] = new JsonObject { ["id"] = variable } };

    public static JsonObject Activity(string id, string type, params (string Name, JsonNode? Value)[] members)
    {
        var activity = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type.Contains('.', StringComparison.Ordinal) ? type : $"Elsa.{type}", ["version"] = 1 };
        foreach (var (name, value) in members) activity[name] = value;
        return activity;
    }

    public static JsonObject Start(string id = "start") => Activity(id, "Start");

    public static JsonObject Set(string id, string variable, string script) => Activity(id, "SetVariable", ("variable", new JsonObject { ["id"] = variable, ["name"] = variable }), ("value", Js(script)));

    /// <summary>Appends the activity's id to the variable <c>Log</c>.</summary>
    public static JsonObject Note(string id) => Set(id, "Log", $"(getLog() ?? '') + '{id} '");

    public static JsonObject Task(string id, string? result = null) => Activity(id, "RunTask", ("taskName", Literal($"task.{id}", "String")), ("result", result is null ? null : To(result)));

    public static JsonObject Output(string id, string output, string script) => Activity(id, "SetOutput", ("outputName", Literal(output, "String")), ("outputValue", Js(script)));

    public static JsonObject Decide(string id, string script) => Activity(id, "FlowDecision", ("condition", Js(script, "Boolean")));

    public static JsonObject Join(string id, string? mode) => Activity(id, "FlowJoin", ("mode", mode is null ? null : Literal(mode, "FlowJoinMode")));

    public static JsonObject Sequence(string id, params JsonObject[] activities) => Activity(id, "Sequence", ("activities", new JsonArray([.. activities])));

    /// <summary>A flowchart; connections are written <c>a->b</c> or <c>a:Port->b</c>.</summary>
    public static JsonObject Chart(string id, JsonObject[] activities, params string[] connections) => Activity(id, "Flowchart",
        ("activities", new JsonArray([.. activities])), ("connections", new JsonArray([.. connections.Select(Connection)])));

    private static JsonObject Connection(string text)
    {
        var ends = text.Split("->");
        var source = ends[0].Split(':');
        return new()
        {
            ["source"] = new JsonObject { ["activity"] = source[0], ["port"] = source.Length > 1 ? source[1] : "Done" },
            ["target"] = new JsonObject { ["activity"] = ends[1], ["port"] = "In" },
        };
    }

    public static JsonObject Workflow(string id, JsonObject root, JsonObject[]? variables = null, string[]? inputs = null, string[]? outputs = null, string[]? outcomes = null) => new()
    {
        ["id"] = $"{id}-v1",
        ["definitionId"] = id,
        ["name"] = id,
        ["version"] = 1,
        ["variables"] = new JsonArray([.. variables ?? [Variable("Log", "String")]]),
        ["inputs"] = new JsonArray([.. (inputs ?? []).Select(i => new JsonObject { ["type"] = "Object", ["name"] = i })]),
        ["outputs"] = new JsonArray([.. (outputs ?? []).Select(o => new JsonObject { ["type"] = "Object", ["name"] = o })]),
        ["outcomes"] = new JsonArray([.. (outcomes ?? []).Select(o => (JsonNode)o!)]),
        ["customProperties"] = new JsonObject(),
        ["options"] = new JsonObject(),
        ["root"] = root,
    };

    public static (WorkflowDefinition Definition, IReadOnlyList<WorkflowProblem> Problems) Read(JsonObject workflow)
    {
        var (definition, problems) = WorkflowDefinition.Read(workflow.ToJsonString(new JsonSerializerOptions { WriteIndented = true, MaxDepth = 5000 }), $"{workflow["definitionId"]}.json");
        return (definition!, problems);
    }

    public static WorkflowLibrary Library(params JsonObject[] workflows) => Library(null, workflows);

    public static WorkflowLibrary Library(ActivityCatalogue? catalogue, params JsonObject[] workflows)
    {
        var library = new WorkflowLibrary(catalogue);
        foreach (var workflow in workflows) library.Add(Read(workflow).Definition);
        return library;
    }

    public static IReadOnlyList<WorkflowProblem> Problems(params JsonObject[] workflows)
    {
        var library = Library(workflows);
        return library.Compile(library.Find(workflows[0]["definitionId"]!.GetValue<string>())!).Problems;
    }

    /// <summary>Plays the first workflow; the others are there to be used.</summary>
    public static WorkflowSimulation Play(SimulationCase plan, params JsonObject[] workflows)
    {
        var run = new WorkflowSimulation(Library(workflows));
        run.Play(workflows[0]["definitionId"]!.GetValue<string>(), plan);
        return run;
    }

    public static WorkflowSimulation Play(params JsonObject[] workflows) => Play(new SimulationCase(), workflows);

    public static SimulationCase Answers(params string[] answers) => new() { Answers = [.. answers.Select(a => a.Split('=')).Select(a => (a[0], WorkflowValue.Of(a.Length > 1 ? a[1] : null)))] };

    public static SimulationCase Inputs(string json) => new() { Inputs = WorkflowValue.FromJson(json) };

    public static string Log(this WorkflowSimulation run) => run.Instance.Variables.First(v => v.Key == "Log").Value.ToString().Trim();
}
