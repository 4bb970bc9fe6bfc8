using AdControl.Cli.Shell;
using AdControl.Law;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Cli.Phrases;

/// <summary>Shows phrase sets and what they do to a text.</summary>
internal sealed class PhrasePage(CommandContext context, PhraseBook book)
{
    /// <returns>Success when the set matches, else findings, so that a script can ask.</returns>
    public int Explain(string set, string text)
    {
        if (!book.HasSet(set)) throw Unknown(set);
        var matches = book.Match(text);
        foreach (var match in matches.Accepted(set))
        {
            context.Out.WriteLine(context.Say($"reconnu « {match.Span.Of(text)} »  par  {match.Phrase}", $"matched « {match.Span.Of(text)} »  by  {match.Phrase}"));
            Underline(text, match.Span);
        }
        foreach (var dismissed in matches.Dismissed(set)) WriteDismissed(dismissed, text);
        if (matches.Accepted(set).Count > 0) return ExitCode.Success;
        if (matches.Dismissed(set).Count == 0) WriteNothing(matches);
        return ExitCode.Findings;
    }

    public void List()
    {
        var width = book.Sets.Count == 0 ? 0 : book.Sets.Max(s => s.Name.Length);
        foreach (var set in book.Sets.OrderBy(s => s.Name, StringComparer.Ordinal))
            context.Out.WriteLine($"{set.Name.PadRight(width)}  {set.Kind.WireName(),-7}  {set.Phrases.Count,4}  {context.Say(set.TitleFr, set.TitleEn)}");
    }

    private void WriteDismissed(DismissedMatch dismissed, string text)
    {
        var cue = dismissed.Cue.Length == 0 ? "" : $" « {dismissed.Cue.Of(text)} »";
        context.Out.WriteLine(context.Say(
            $"écarté « {dismissed.Match.Span.Of(text)} »  par  {dismissed.Match.Phrase}  parce que : {Reason(dismissed.Reason)}{cue}",
            $"dismissed « {dismissed.Match.Span.Of(text)} »  by  {dismissed.Match.Phrase}  because of: {Reason(dismissed.Reason)}{cue}"));
        Underline(text, dismissed.Match.Span);
    }

    private void WriteNothing(PhraseMatches matches)
    {
        context.Out.WriteLine(context.Say("Rien dans ce texte ne ressemble à ce jeu.", "Nothing in this text looks like this set."));
        context.Out.WriteLine(context.Say("mots lus : ", "words read: ") + string.Join(' ', matches.Words.Words.Select(w => w.Form)));
        var others = matches.SetsThatMatch.ToList();
        if (others.Count > 0) context.Out.WriteLine(context.Say("d'autres jeux le reconnaissent : ", "other sets match: ") + string.Join(", ", others));
    }

    private void Underline(string text, TextSpan span)
    {
        if (text.AsSpan().ContainsAny('\r', '\n') || text.Length > context.Width) return;
        context.Out.WriteLine("  " + text);
        context.Out.WriteLine("  " + new string(' ', span.Start) + new string('^', span.Length));
    }

    private string Reason(DismissalReason reason) => reason switch
    {
        DismissalReason.Negation => context.Say("négation", "negation"),
        DismissalReason.Warning => context.Say("mise en garde", "warning"),
        DismissalReason.Quotation => context.Say("citation de la notice", "quotation of the leaflet"),
        DismissalReason.Notice => context.Say("mention légale", "legal notice"),
        DismissalReason.Wording => context.Say("mention obligatoire", "mandatory wording"),
        _ => context.Say("exception du jeu", "exception of the set"),
    };

    private CommandFailedException Unknown(string set) => new(
        context.Say($"il n'y a pas de jeu de phrases « {set} ».", $"there is no phrase set '{set}'."),
        book.NearestSet(set) is { } near ? context.Say($"Vouliez-vous dire « {near} » ?", $"Did you mean '{near}'?") : context.Say("« adcontrol phrases list » les nomme tous.", "'adcontrol phrases list' names them all."));
}
