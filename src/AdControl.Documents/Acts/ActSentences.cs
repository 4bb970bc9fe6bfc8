namespace AdControl.Documents.Acts;

/// <summary>The sentences of an act in the order of reading.</summary>
internal static class ActSentences
{
    public static IEnumerable<ActSentence> Of(ActDocument act)
    {
        IEnumerable<ActSentence?> all =
        [
            act.Title, act.Salutation, act.Author,
            .. act.LegalBases, .. act.Recitals, act.EnactingFormula,
            .. Of(act.Body), .. act.Articles.SelectMany(a => Of(a.Content)), act.Closing,
            act.AppealRoutes?.Heading, .. Of(act.AppealRoutes?.Content ?? []),
            .. act.Annexes.SelectMany(a => Of(a.Content).Prepend(a.Title)),
        ];
        return all.OfType<ActSentence>();
    }

    private static IEnumerable<ActSentence> Of(IReadOnlyList<ActBlock> blocks) => blocks.SelectMany(b => b.Sentences);
}
