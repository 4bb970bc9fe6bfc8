using System.Text.Json.Serialization;

namespace AdControl.Documents.Acts;

/// <summary>A part of an article, a letter or an annex that stands by itself: a paragraph, a list or a table.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActParagraph), "paragraph")]
[JsonDerivedType(typeof(ActList), "list")]
[JsonDerivedType(typeof(ActTable), "table")]
public abstract record ActBlock
{
    private protected ActBlock()
    {
    }

    /// <summary>Every sentence of the block, in the order of reading.</summary>
    [JsonIgnore]
    public abstract IEnumerable<ActSentence> Sentences { get; }
}
