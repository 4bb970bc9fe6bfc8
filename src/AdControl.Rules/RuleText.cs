using AdControl.Rules.Json;

namespace AdControl.Rules;

/// <summary>An expression or message together with the place it was written, so that problems inside it can be shown in the file.</summary>
public sealed class RuleText
{
    private readonly RuleJson? json;

    /// <summary>A text that stands in no file.</summary>
    public RuleText(string value) => Value = value;

    /// <summary>A text value of a JSON file.</summary>
    /// <exception cref="ArgumentException">The value is not a text.</exception>
    public RuleText(RuleJson json)
    {
        Value = json.AsText() ?? throw new ArgumentException("Only a JSON text is a rule text.", nameof(json));
        this.json = json;
    }

    /// <summary>The text itself.</summary>
    public string Value { get; }

    /// <summary>A problem at an offset of the text: in the file when it came from one, else in the text itself.</summary>
    public RuleProblem Problem(int offset, string code, string message, string? mend = null, ProblemSeverity severity = ProblemSeverity.Error) =>
        json?.ProblemInText(offset, code, message, mend, severity) ?? RuleProblem.At(code, "expression", Value, offset, message, mend, severity);

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>A text that stands in no file.</summary>
    public static implicit operator RuleText(string value) => new(value);

    /// <summary>The named form of the conversion.</summary>
    public static RuleText FromString(string value) => new(value);
}
