namespace AdControl.Rules.Compilation;

/// <summary>A message template ready to be filled.</summary>
public sealed class RuleMessage
{
    internal RuleMessage(RuleText template) => Template = template;

    /// <summary>The template as written.</summary>
    public RuleText Template { get; }

    /// <summary>The message with its values filled in.</summary>
    /// <param name="language">Language of dates and numbers: <c>fr</c> or <c>en</c>.</param>
    /// <param name="inputs">The values, in the compiler's order.</param>
    public string Format(string language, params ReadOnlySpan<object?> inputs) => throw new NotSupportedException(language);
}
