using System.Text;
using System.Text.RegularExpressions;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A regular expression of a script. Matching is bounded in time.</summary>
internal sealed class ScriptPattern
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(200);

    private readonly string _source;
    private readonly string _flags;

    private ScriptPattern(string source, string flags, Regex regex)
    {
        _source = source;
        _flags = flags;
        Regex = regex;
    }

    public Regex Regex { get; }

    public bool IsGlobal => _flags.Contains('g', StringComparison.Ordinal);

    public static ScriptPattern Parse(string source, string flags, int offset)
    {
        try
        {
            var options = RegexOptions.CultureInvariant;
            if (flags.Contains('i', StringComparison.Ordinal)) options |= RegexOptions.IgnoreCase;
            if (flags.Contains('m', StringComparison.Ordinal)) options |= RegexOptions.Multiline;
            if (flags.Contains('s', StringComparison.Ordinal)) options |= RegexOptions.Singleline;
            return new(source, flags, new Regex(Translate(source, flags.Contains('m', StringComparison.Ordinal)), options, s_longest));
        }
        catch (ArgumentException problem)
        {
            throw new ScriptSyntaxException($"The pattern /{source}/ cannot be read: {problem.Message}", offset);
        }
    }

    public override string ToString() => $"/{_source}/{_flags}";

    public T Bounded<T>(Func<Regex, T> match)
    {
        try
        {
            return match(Regex);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new ScriptException($"The pattern {this} takes too long.");
        }
    }

    public static WorkflowValue Groups(Match match)
    {
        if (!match.Success) return WorkflowValue.Null;
        return WorkflowValue.Of(match.Groups.Cast<Group>().Select(g => g.Success ? WorkflowValue.Of(g.Value) : WorkflowValue.Undefined));
    }

    // .NET's \d, \w and $ mean more than JavaScript's.
    private static string Translate(string source, bool isMultiline)
    {
        var translated = new StringBuilder();
        var isClass = false;
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (c == '\\' && i + 1 < source.Length)
            {
                var next = source[++i];
                translated.Append(next switch
                {
                    'd' => isClass ? "0-9" : "[0-9]",
                    'w' => isClass ? "A-Za-z0-9_" : "[A-Za-z0-9_]",
                    '/' => "/",
                    _ => $"\\{next}",
                });
                continue;
            }
            if (c == '[' && !isClass) isClass = true;
            else if (c == ']') isClass = false;
            translated.Append(c == '$' && !isClass ? isMultiline ? "(?=\n|\\z)" : "\\z" : c.ToString());
        }
        return translated.ToString();
    }
}
