namespace AdControl.Rules.Functions;

/// <summary>Properties of texts.</summary>
internal static class TextFacts
{
    public static int Length(string self) => self.Length;
}
