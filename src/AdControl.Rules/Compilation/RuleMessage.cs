using System.Text;
using AdControl.Rules.Evaluation;
using AdControl.Rules.Explaining;
using AdControl.Rules.Nodes;

namespace AdControl.Rules.Compilation;

/// <summary>A message template ready to be filled. Formatted only when somebody reads it. Immutable, thread-safe.</summary>
public sealed class RuleMessage
{
    private readonly IReadOnlyList<MessagePart> parts;

    internal RuleMessage(RuleText template, IReadOnlyList<MessagePart> parts) => (Template, this.parts) = (template, parts);

    /// <summary>The template as written.</summary>
    public RuleText Template { get; }

    /// <summary>The message with its values filled in: texts without quotes, dates and numbers in the language's form, lists with commas; a value that cannot be read stays as written.</summary>
    /// <param name="language">Language of dates and numbers: <c>fr</c> or <c>en</c>.</param>
    /// <param name="inputs">The values, in the compiler's order.</param>
    public string Format(string language, params ReadOnlySpan<object?> inputs) => Fill(null, language, inputs);

    /// <summary>The message with its values filled in, and a mark where a value is not known or cannot be read: for texts that people complete.</summary>
    /// <param name="gap">What stands for such a value.</param>
    /// <param name="language">Language of dates and numbers: <c>fr</c> or <c>en</c>.</param>
    /// <param name="inputs">The values, in the compiler's order.</param>
    public string FormatWithGaps(string gap, string language, params ReadOnlySpan<object?> inputs) => Fill(gap, language, inputs);

    private string Fill(string? gap, string language, ReadOnlySpan<object?> inputs)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Bound is null) text.Append(part.Literal);
            else text.Append(Value(part, language, inputs) ?? gap ?? $"$({part.Expression})");
        }
        return text.ToString();
    }

    private static string? Value(MessagePart part, string language, ReadOnlySpan<object?> inputs)
    {
        var slots = part.Bound!.SlotCount;
        var frame = FramePool.Rent(slots);
        try
        {
            inputs.CopyTo(frame.Slots);
            return ExplanationWriter.Plain(Sequences.Settle(part.Bound.Root.Evaluate(frame)), language == "fr");
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return null;
        }
        finally
        {
            FramePool.Return(frame, slots);
        }
    }
}
