using System.Text.RegularExpressions;

namespace AdControl.Rules.Phrases;

/// <summary>A named regular expression of a phrase file, for what words cannot describe: reference numbers, dates, doses.</summary>
/// <remarks>
/// It runs culture-invariant on the text as it was given. The linear engine bounds it, but takes some ten milliseconds to build for each pattern, which a single
/// check would pay for all of them: so the ordinary engine makes the first searches, and the linear one takes over when the pattern proves hot, or when a search
/// has not ended in good time. Both find the same.
/// </remarks>
public sealed class PhrasePattern
{
    /// <summary>The longest time one search may take.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>What the ordinary engine may take; a sound pattern takes a thousandth of it on a page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Searches after which the linear engine has earned its building.</summary>
    private const int HotAfter = 4;

    private readonly Lazy<Regex> regex;
    private int searches;
    private readonly Lazy<Regex> ordinary;

    internal PhrasePattern(string name, string expression, bool ignoreCase)
    {
        Name = name;
        Expression = expression;
        var options = RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        regex = new Lazy<Regex>(() => new Regex(expression, options | RegexOptions.NonBacktracking, Timeout));
        ordinary = new Lazy<Regex>(() => new Regex(expression, options, Patience));
    }

    /// <summary>The name rules call it by.</summary>
    public string Name { get; }

    /// <summary>The expression as written.</summary>
    public string Expression { get; }

    /// <summary>All matches in a text, in order.</summary>
    internal IReadOnlyList<Match> Search(string text)
    {
        if (regex.IsValueCreated || Interlocked.Increment(ref searches) > HotAfter) return Regex.Matches(text).ToArray();
        try
        {
            return ordinary.Value.Matches(text).ToArray();
        }
        catch (RegexMatchTimeoutException)
        {
            return Regex.Matches(text).ToArray();
        }
    }

    /// <summary>The linear engine, built on first use.</summary>
    /// <exception cref="ArgumentException">The expression is malformed.</exception>
    /// <exception cref="NotSupportedException">The expression needs backtracking (look-around, back-reference).</exception>
    internal Regex Regex => regex.Value;
}
