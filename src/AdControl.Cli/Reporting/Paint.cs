using AdControl.Advertising;

namespace AdControl.Cli.Reporting;

/// <summary>ANSI colours, or nothing: what they say is always said in words as well.</summary>
internal readonly record struct Paint(bool Colour)
{
    public string Bold(string text) => With("1", text);

    public string Dim(string text) => With("2", text);

    public string Of(Level level, string text) => With(Code(level), text);

    public string Of(Verdict verdict, string text) => With(Code(verdict), text);

    private string With(string code, string text) => Colour && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;

    private static string Code(Level level) => level switch
    {
        Level.Blocking => "1;31",
        Level.Major => "1;33",
        Level.Minor => "36",
        _ => "34",
    };

    private static string Code(Verdict verdict) => verdict switch
    {
        Verdict.Compliant => "1;32",
        Verdict.Review => "1;33",
        _ => "1;31",
    };
}
