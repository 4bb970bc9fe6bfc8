using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>Reads members that must have a certain kind; a wrong kind is a problem, an absent or null member is not.</summary>
internal sealed class JsonShape(List<RuleProblem> problems)
{
    public bool Is(RuleJson json, RuleJsonKind kind, string what)
    {
        if (json.Kind == kind) return true;
        problems.Add(json.Problem("json.wrong-kind", $"{what} must be {Name(kind)}, but is {Name(json.Kind)}."));
        return false;
    }

    public RuleJson? Text(RuleJson json, string member) =>
        json[member] is { Kind: not RuleJsonKind.Null } value && Is(value, RuleJsonKind.Text, $"\"{member}\"") ? value : null;

    public IReadOnlyList<RuleJson> Items(RuleJson json, string member) =>
        json[member] is { Kind: not RuleJsonKind.Null } value && Is(value, RuleJsonKind.Array, $"\"{member}\"") ? value.Items : [];

    public IReadOnlyList<string> Texts(RuleJson json, string member) =>
        [.. Items(json, member).Where(i => Is(i, RuleJsonKind.Text, $"An element of \"{member}\"")).Select(i => i.AsText()!)];

    public bool Boolean(RuleJson json, string member, bool whenAbsent) =>
        json[member] is not { } value ? whenAbsent : Is(value, RuleJsonKind.Boolean, $"\"{member}\"") && value.AsBoolean() == true;

    private static string Name(RuleJsonKind kind) => kind switch
    {
        RuleJsonKind.Null => "null",
        RuleJsonKind.Boolean => "true or false",
        RuleJsonKind.Number => "a number",
        RuleJsonKind.Text => "a text",
        RuleJsonKind.Array => "a list",
        _ => "an object",
    };
}
