using System.Text.Json.Serialization;

namespace AdControl.Documents.Acts;

/// <summary>An administrative act, letter, certificate or receipt: one model, written out in the same words in every format.</summary>
/// <remarks>
/// The order is that of French administrative acts: letterhead, reference, addressee, title, author, legal bases (« Vu »), recitals (« Considérant »),
/// « Décide : », articles, place and date, signatory, appeal routes, annexes. What an act does not have is empty and leaves no trace: a letter has a body instead of articles.
/// </remarks>
public sealed record ActDocument
{
    /// <summary>The kind, such as <c>grant</c>, <c>refusal</c>, <c>receipt</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What sort of text it is, in identifiers: <c>decision</c>, <c>lettre</c>, <c>attestation</c>, <c>recepisse</c>, <c>liste</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The number under which it is filed and found; null in a draft that has none yet.</summary>
    public string? Reference { get; init; }

    /// <summary>Nature, date and object: « Décision portant refus de visa… »; of a letter, its object.</summary>
    public required ActSentence Title { get; init; }

    /// <summary>Who acts.</summary>
    public required ActAuthority Authority { get; init; }

    /// <summary>To whom; null when the act is addressed to nobody in particular.</summary>
    public ActAddressee? Addressee { get; init; }

    /// <summary>The salutation of a letter; null in an act.</summary>
    public ActSentence? Salutation { get; init; }

    /// <summary>The author's line that opens an act, « Le directeur général de l'Agence…, »; null in a letter.</summary>
    public ActSentence? Author { get; init; }

    /// <summary>« Vu … ; », in their order.</summary>
    public IReadOnlyList<ActSentence> LegalBases { get; init => field = value ?? []; } = [];

    /// <summary>« Considérant que … ; »: facts, law, reasoning.</summary>
    public IReadOnlyList<ActSentence> Recitals { get; init => field = value ?? []; } = [];

    /// <summary>« Décide : »; null when nothing is decided.</summary>
    public ActSentence? EnactingFormula { get; init; }

    /// <summary>What a letter or a certificate says; empty in an act.</summary>
    public IReadOnlyList<ActBlock> Body { get; init => field = value ?? []; } = [];

    /// <summary>The operative articles, in order.</summary>
    public IReadOnlyList<ActArticle> Articles { get; init => field = value ?? []; } = [];

    /// <summary>The closing formula of a letter; null in an act.</summary>
    public ActSentence? Closing { get; init; }

    /// <summary>Where it is made; null when the text does not say.</summary>
    public string? Place { get; init; }

    /// <summary>The date of the act; null until it is signed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who signs; null when nobody does, as with a receipt.</summary>
    public ActSignatory? Signatory { get; init; }

    /// <summary>The proof of signature; null in a draft.</summary>
    public ActSignature? Signature { get; init; }

    /// <summary>The routes and delays of appeal; null when the act bears none.</summary>
    public ActSection? AppealRoutes { get; init; }

    /// <summary>The annexes, in order.</summary>
    public IReadOnlyList<ActAnnex> Annexes { get; init => field = value ?? []; } = [];

    /// <summary>The earlier acts it bears on.</summary>
    public IReadOnlyList<ActRelation> Relations { get; init => field = value ?? []; } = [];

    /// <summary>The language of the text (BCP 47).</summary>
    /// <value>Default: <c>fr</c>. The wordings that the form of an act adds (numbers of articles, date) are French.</value>
    public string Language { get; init => field = value ?? "fr"; } = "fr";

    /// <summary>The conditions the act sets: the items of the articles whose role is <c>conditions</c>.</summary>
    [JsonIgnore]
    public IEnumerable<ActSentence> Conditions => Articles.Where(a => a.Role == "conditions").SelectMany(a => a.Content.OfType<ActList>()).SelectMany(l => l.Items);

    /// <summary>Every sentence of the act, in the order of reading.</summary>
    [JsonIgnore]
    public IEnumerable<ActSentence> Sentences => ActSentences.Of(this);

    /// <summary>The act with every sentence replaced by what <paramref name="change"/> makes of it: itself, others, or none, and then what is left empty goes too.</summary>
    /// <exception cref="ArgumentException">A sentence that stands alone (title, heading, formula) was given companions, or one that no act can do without was taken out.</exception>
    public ActDocument Rewrite(Func<ActSentence, IReadOnlyList<ActSentence>> change) => new ActRewriter(change).Rewrite(this);
}
