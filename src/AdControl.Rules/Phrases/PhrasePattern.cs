using System.Text.RegularExpressions;

namespace AdControl.Rules.Phrases;

/// <summary>A named regular expression of a phrase file, for what words cannot describe: reference numbers, dates, doses.</summary>
/// <remarks>It runs in time linear in the text (no backtracking), culture-invariant, on the text as it was given.</remarks>
public sealed class PhrasePattern
{
    /// <summary>The longest time one search may take.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly Lazy<Regex> regex;

    internal PhrasePattern(string name, string expression, bool ignoreCase)
    {
        Name = name;
        Expression = expression;
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        regex = new Lazy<Regex>(() => new Regex(expression, options, Timeout));
    }

    /// <summary>The name rules call it by.</summary>
    public string Name { get; }

    /// <summary>The expression as written.</summary>
    public string Expression { get; }

    /// <summary>Compiled on first use: most documents ask for few patterns.</summary>
    /// <exception cref="ArgumentException">The expression is malformed.</exception>
    /// <exception cref="NotSupportedException">The expression needs backtracking (look-around, back-reference).</exception>
    internal Regex Regex => regex.Value;
}
