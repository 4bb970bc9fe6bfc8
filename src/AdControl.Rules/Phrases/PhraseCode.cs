namespace AdControl.Rules.Phrases;

/// <summary>The steps a phrase is matched by.</summary>
/// <param name="Steps">The steps; the first is where it begins.</param>
/// <param name="Sets">Ordered pattern sets that steps refer to.</param>
/// <param name="First">Ordered patterns of which the first word satisfies one; null when any word may be first.</param>
internal sealed record PhraseCode(PhraseStep[] Steps, int[][] Sets, int[]? First)
{
    public static PhraseCode Of(PhrasePart part)
    {
        var emitter = new PhraseEmitter();
        emitter.EmitWhole(part);
        var first = new HashSet<int>();
        part.AddFirst(first);
        return new PhraseCode(emitter.Steps(), emitter.Sets, part.MayBeginWithGap() ? null : [.. first.Order()]);
    }
}
