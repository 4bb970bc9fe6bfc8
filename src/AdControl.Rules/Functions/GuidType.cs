namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>Guid</c> itself.</summary>
internal static class GuidType
{
    public static Guid Parse(string text) => Guid.Parse(text);

    public static Guid Empty() => Guid.Empty;

    public static Guid New(string text) => new(text);
}
