using System.Text;

namespace AdControl.Documents.Programs;

/// <summary>What a program that ended by itself left.</summary>
internal sealed record ProgramResult(int ExitCode, byte[] Output, string Errors)
{
    /// <summary>The standard output as UTF-8, without the control characters that no document format allows.</summary>
    public string Text()
    {
        var text = Encoding.UTF8.GetString(Output);
        return text.AsSpan().IndexOfAnyInRange('\0', '\b') < 0 && !text.Any(IsForbidden) ? text : string.Create(text.Length, text, Clean);
    }

    /// <summary>The first line of the error output that says something.</summary>
    public string FirstError => FirstLine(Errors) ?? $"exit {ExitCode}";

    /// <summary>The first line that says something; null when none does.</summary>
    public static string? FirstLine(string errors) => errors.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0);

    private static bool IsForbidden(char c) => (c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\ufffe' or '\uffff';

    private static void Clean(Span<char> cleaned, string text)
    {
        for (var i = 0; i < text.Length; i++) cleaned[i] = IsForbidden(text[i]) ? ' ' : text[i];
    }
}
