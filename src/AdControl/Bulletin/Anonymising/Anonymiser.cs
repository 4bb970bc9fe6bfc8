using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Anonymising;

/// <summary>Proposes what is to be removed from an act before it is published: names of natural persons other than the signatory, and what reaches them.</summary>
/// <param name="plan">Civilities, first names and the words that announce something else than a person.</param>
public sealed class Anonymiser(BulletinPlan plan)
{
    private const string ContactMask = "[…]";
    private const string Letters = "XYZABCDEFGHIJKLMNOPQRSTUVW";

    private readonly PersonDetector detector = new(plan);

    /// <summary>Reads the act and proposes. Nothing is removed yet; <see cref="RedactionProposal"/> shows it and takes the publisher's decisions.</summary>
    /// <param name="act">The act as it was signed.</param>
    /// <param name="known">What the case knows of names.</param>
    public RedactionProposal Propose(ActDocument act, KnownNames? known = null)
    {
        ArgumentNullException.ThrowIfNull(act);
        var finder = new RedactionFinder(act, known ?? KnownNames.None, plan, detector);
        var groups = finder.Find();
        var redactions = new List<(Redaction, IReadOnlyList<string>)>();
        var persons = 0;
        foreach (var (source, forms, count) in groups)
        {
            var replacement = source == RedactionSource.Contact ? ContactMask : Letter(persons++);
            redactions.Add((new Redaction($"p{redactions.Count + 1}", forms[0], replacement, source, count), forms));
        }
        return new RedactionProposal(act, redactions);
    }

    private static string Letter(int person) => person < Letters.Length ? $"[{Letters[person]}]" : $"[{Letters[person % Letters.Length]}{1 + (person / Letters.Length)}]";
}
