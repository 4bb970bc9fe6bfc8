namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>char</c> itself.</summary>
internal static class CharType
{
    public static bool IsDigit(char value) => char.IsDigit(value);

    public static bool IsLetter(char value) => char.IsLetter(value);

    public static bool IsLetterOrDigit(char value) => char.IsLetterOrDigit(value);

    public static bool IsUpper(char value) => char.IsUpper(value);

    public static bool IsLower(char value) => char.IsLower(value);

    public static bool IsWhiteSpace(char value) => char.IsWhiteSpace(value);

    public static bool IsPunctuation(char value) => char.IsPunctuation(value);

    public static char ToUpper(char value) => char.ToUpperInvariant(value);

    public static char ToLower(char value) => char.ToLowerInvariant(value);
}
