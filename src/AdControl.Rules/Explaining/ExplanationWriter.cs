using System.Collections;
using System.Globalization;
using System.Text;

namespace AdControl.Rules.Explaining;

/// <summary>Turns an explanation into sentences.</summary>
internal static class ExplanationWriter
{
    private const int MostElements = 5;

    public static string Write(Explanation explanation, string language)
    {
        var text = new StringBuilder();
        Write(text, explanation, 0, language == "fr");
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, Explanation e, int indent, bool isFrench)
    {
        if (DeniedFact(e) is { } denied)
        {
            text.Append(' ', 2 * indent).Append(Denied(denied, isFrench)).Append('\n');
            return;
        }
        text.Append(' ', 2 * indent).Append(isFrench ? French(e) : English(e)).Append('\n');
        foreach (var part in e.Parts) Write(text, part, indent + 1, isFrench);
    }

    // "This must not hold, but does: X holds" says one thing twice: of a single fact it is said in one sentence.
    private static Explanation? DeniedFact(Explanation e) =>
        e is { Kind: ExplanationKind.Not, WasEvaluated: true, Error: null, Parts: [{ WasEvaluated: true, Error: null, Outcome: not null, Parts.Count: 0 } fact] } ? fact : null;

    private static string Denied(Explanation fact, bool isFrench) => (fact.Outcome == true, isFrench) switch
    {
        (true, true) => $"« {fact.Text} » : c'est le cas, et cela ne doit pas être{Values(fact, true)}.",
        (false, true) => $"« {fact.Text} » : ce n'est pas le cas, comme il se doit{Values(fact, true)}.",
        (true, false) => $"“{fact.Text}” holds, and must not{Values(fact, false)}.",
        (false, false) => $"“{fact.Text}” does not hold, as it should be{Values(fact, false)}.",
    };

    private static string English(Explanation e) => !e.WasEvaluated ? $"“{e.Text}” was not needed."
        : e.Error is not null ? $"“{e.Text}” could not be evaluated: {e.Error}"
        : e.Kind switch
        {
            ExplanationKind.All => e.Outcome == true ? "All of these hold:" : "Not all of these hold:",
            ExplanationKind.Any => e.Outcome == true ? "At least one of these holds:" : "None of these holds:",
            ExplanationKind.Not => e.Outcome == true ? "This must not hold, and does not:" : "This must not hold, but does:",
            ExplanationKind.Choice => $"“{e.Text}” {Verdict(e.Outcome, false)}:",
            _ => $"“{e.Text}” {Verdict(e.Outcome, false)}{Values(e, false)}.",
        };

    private static string French(Explanation e) => !e.WasEvaluated ? $"« {e.Text} » n'a pas été nécessaire."
        : e.Error is not null ? $"« {e.Text} » n'a pas pu être évalué : {e.Error}"
        : e.Kind switch
        {
            ExplanationKind.All => e.Outcome == true ? "Toutes ces conditions sont remplies :" : "Ces conditions ne sont pas toutes remplies :",
            ExplanationKind.Any => e.Outcome == true ? "Au moins une de ces conditions est remplie :" : "Aucune de ces conditions n'est remplie :",
            ExplanationKind.Not => e.Outcome == true ? "Ceci ne doit pas être vrai, et ne l'est pas :" : "Ceci ne doit pas être vrai, mais l'est :",
            ExplanationKind.Choice => $"« {e.Text} » {Verdict(e.Outcome, true)} :",
            _ => $"« {e.Text} » {Verdict(e.Outcome, true)}{Values(e, true)}.",
        };

    private static string Verdict(bool? outcome, bool isFrench) => (outcome, isFrench) switch
    {
        (true, false) => "holds",
        (false, false) => "does not hold",
        (null, false) => "has no outcome",
        (true, true) => "est vrai",
        (false, true) => "est faux",
        (null, true) => "n'a pas de résultat",
    };

    private static string Values(Explanation e, bool isFrench)
    {
        if (e.Values.Count == 0) return "";
        return ", " + string.Join(", ", e.Values.Select(v => v.Text + (isFrench ? " vaut " : " is ") + ValueText(v.Value, isFrench)));
    }

    public static string ValueText(object? value, bool isFrench) => value switch
    {
        null => isFrench ? "inconnu" : "unknown",
        true => isFrench ? "vrai" : "true",
        false => isFrench ? "faux" : "false",
        string text => isFrench ? $"« {text} »" : $"“{text}”",
        DateTime time => time.TimeOfDay == TimeSpan.Zero ? ValueText(DateOnly.FromDateTime(time), isFrench) : time.ToString(isFrench ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString(isFrench ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, isFrench ? FrenchNumbers : CultureInfo.InvariantCulture),
        IEnumerable many => Elements(many, isFrench),
        _ => value.ToString() ?? "",
    };

    /// <summary>A value as it stands in a message: without quotes; null for nothing.</summary>
    public static string? Plain(object? value, bool isFrench) => value switch
    {
        null => null,
        string text => text,
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(v => Plain(v, isFrench))),
        _ => ValueText(value, isFrench),
    };

    private static string Elements(IEnumerable many, bool isFrench)
    {
        var shown = many.Cast<object?>().Take(MostElements + 1).Select(v => ValueText(v, isFrench)).ToList();
        if (shown.Count > MostElements) shown[MostElements] = "…";
        return "[" + string.Join(", ", shown) + "]";
    }

    private static readonly NumberFormatInfo FrenchNumbers = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };
}
