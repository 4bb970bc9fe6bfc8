namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>bool</c> itself.</summary>
internal static class BooleanType
{
    public static bool Parse(string text) => bool.Parse(text);
}
