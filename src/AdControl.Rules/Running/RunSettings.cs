using AdControl.Rules.Json;

namespace AdControl.Rules.Running;

/// <summary>The settings of RulesEngine that change an outcome, under their own names. Settings that only concern its implementation are accepted and have no effect.</summary>
public sealed record RunSettings
{
    /// <summary>RulesEngine's defaults.</summary>
    public static RunSettings Default { get; } = new();

    /// <value>Default true: a technical failure is the rule's message; otherwise it ends the run.</value>
    public bool EnableExceptionAsErrorMessage { get; init; } = true;

    /// <value>Default false; true blanks technical messages.</value>
    public bool IgnoreException { get; init; }

    /// <value>Default true; false shows no message of a failed rule.</value>
    public bool EnableFormattedErrorMessage { get; init; } = true;

    /// <value>Default true; false ignores global and local parameters.</value>
    public bool EnableScopedParams { get; init; } = true;

    /// <value>Default false.</value>
    public bool IsExpressionCaseSensitive { get; init; }

    /// <value>Default true; false makes an expression that does not parse simply false.</value>
    public bool EnableExceptionAsErrorMessageForRuleExpressionParsing { get; init; } = true;

    /// <value>Default true.</value>
    public bool AutoExecuteActions { get; init; } = true;

    /// <value>Default false: every child runs; true stops at the first child that decides.</value>
    public bool StopsAtDecidingChild { get; init; }

    /// <summary>Reads settings; names without regard to case, unknown ones ignored.</summary>
    /// <param name="json">An object; null gives the defaults.</param>
    public static RunSettings Read(RuleJson? json) => json is not { Kind: RuleJsonKind.Object } ? Default : new()
    {
        EnableExceptionAsErrorMessage = Flag(json, nameof(EnableExceptionAsErrorMessage), true),
        IgnoreException = Flag(json, nameof(IgnoreException), false),
        EnableFormattedErrorMessage = Flag(json, nameof(EnableFormattedErrorMessage), true),
        EnableScopedParams = Flag(json, nameof(EnableScopedParams), true),
        IsExpressionCaseSensitive = Flag(json, nameof(IsExpressionCaseSensitive), false),
        EnableExceptionAsErrorMessageForRuleExpressionParsing = Flag(json, nameof(EnableExceptionAsErrorMessageForRuleExpressionParsing), true),
        AutoExecuteActions = Flag(json, nameof(AutoExecuteActions), true),
        StopsAtDecidingChild = json["NestedRuleExecutionMode"] is { } mode && (string.Equals(mode.AsText(), "Performance", StringComparison.OrdinalIgnoreCase) || mode.AsNumber() == 1),
    };

    private static bool Flag(RuleJson json, string name, bool otherwise) => json[name]?.AsBoolean() ?? otherwise;
}
