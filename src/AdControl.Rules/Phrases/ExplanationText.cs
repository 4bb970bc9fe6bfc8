using System.Globalization;
using System.Text;

namespace AdControl.Rules.Phrases;

/// <summary>Puts an explanation into words.</summary>
internal sealed class ExplanationText(PhraseExplanation explanation, string language)
{
    private const int MostAlternatives = 8;
    private readonly bool french = language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
    private readonly StringBuilder text = new();

    public override string ToString()
    {
        text.Clear();
        text.Append(CultureInfo.InvariantCulture, $"{explanation.Set}: {Verdict()}");
        foreach (var trial in explanation.Trials)
            Append(trial);
        if (explanation.NearMiss is { } miss)
            Append(miss);
        return text.ToString();
    }

    private string Say(string inFrench, string inEnglish) => french ? inFrench : inEnglish;

    private string Verdict()
    {
        var count = explanation.Trials.Sum(t => t.Accepted.Count);
        if (count > 0)
            return Say($"{count} passage(s) retenu(s)", $"{count} passage(s) count");
        if (explanation.Trials.Count > 0)
            return Say("des passages trouvés, aucun retenu", "passages found, none counts");
        return Say($"aucune des {explanation.PhraseCount} formulations n'est présente", $"none of the {explanation.PhraseCount} phrases is there");
    }

    private void Append(PhraseTrial trial)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n  {trial.Phrase}");
        foreach (var span in trial.Accepted)
            text.Append(CultureInfo.InvariantCulture, $"\n    + {Quote(span)}{Place(span)}");
        foreach (var dismissed in trial.Dismissed)
            text.Append(CultureInfo.InvariantCulture, $"\n    - {Quote(dismissed.Match.Span)}{Place(dismissed.Match.Span)}: {Reason(dismissed.Reason)} {Quote(dismissed.Cue)}");
    }

    private void Append(PhraseNearMiss miss)
    {
        var alternatives = string.Join(" | ", miss.Missing.Take(MostAlternatives)) + (miss.Missing.Count > MostAlternatives ? " | …" : "");
        text.Append(CultureInfo.InvariantCulture, $"\n  {Say("la plus proche", "nearest")}: {miss.Phrase}");
        text.Append(CultureInfo.InvariantCulture, $"\n    {Say("trouvé", "found")} {miss.FoundWords}/{miss.NeededWords}: {Quote(miss.Found)}");
        var instead = miss.At.Length == 0 ? Say("la phrase s'arrête là", "the sentence ends there") : Say("à la place", "instead") + ": " + Quote(miss.At);
        text.Append(CultureInfo.InvariantCulture, $"\n    {Say("manque", "missing")}: {alternatives} ({instead})");
    }

    private string Quote(TextSpan span) => Say("« ", "\u201C") + span.Of(explanation.Text).ReplaceLineEndings(" ") + Say(" »", "\u201D");

    private static string Place(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $" ({span.Start}, {span.Length})");

    private string Reason(DismissalReason reason) => reason switch
    {
        DismissalReason.Negation => Say("négation", "negated by"),
        DismissalReason.Warning => Say("mise en garde", "part of a warning"),
        DismissalReason.Quotation => Say("citation de la notice", "quotation of the leaflet"),
        DismissalReason.Notice => Say("mention légale", "legal notice"),
        DismissalReason.Wording => Say("mention obligatoire", "prescribed wording"),
        _ => Say("exception", "exception"),
    };
}
