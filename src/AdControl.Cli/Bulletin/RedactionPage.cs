using AdControl.Bulletin.Anonymising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Bulletin;

/// <summary>What publication removes from an act, for the publisher to read.</summary>
internal static class RedactionPage
{
    public static void Write(RedactionProposal proposal, CommandContext context)
    {
        if (proposal.Items.Count == 0)
        {
            context.Line(context.Say("Rien à retirer : aucune personne n'est nommée, hors le signataire.", "Nothing to remove: no person is named besides the signatory."));
            return;
        }
        foreach (var item in proposal.Items)
            context.Line($"{item.Id,-4} « {item.Text} »  {(proposal.IsRemoved(item) ? "→ " + item.Replacement : context.Say("reste", "stays"))}  ({Source(item.Source, context)}, {item.Count}×)");
        foreach (var change in proposal.Differences)
        {
            context.Out.WriteLine();
            context.Line(change.Place);
            context.Line("  - " + change.Before);
            context.Line("  + " + change.After);
        }
        context.Out.WriteLine();
        if (proposal.Open.Count > 0)
            context.Line(context.Say("À décider : ", "To be decided: ") + string.Join(", ", proposal.Open.Select(o => o.Id)) + context.Say(" (--remove ou --keep). L'acte ne peut pas paraître avant.", " (--remove or --keep). The act cannot appear before."));
    }

    private static string Source(RedactionSource source, CommandContext context) => source switch
    {
        RedactionSource.Case => context.Say("nommée par le dossier", "named by the case"),
        RedactionSource.Addressee => context.Say("destinataire", "addressee"),
        RedactionSource.Contact => context.Say("coordonnées", "contact"),
        _ => context.Say("reconnue dans le texte", "recognised in the text"),
    };
}
