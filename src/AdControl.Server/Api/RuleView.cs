using AdControl.Advertising;
using AdControl.Law;
using AdControl.Server.Localization;

namespace AdControl.Server.Api;

/// <summary>A dated version of a rule.</summary>
public sealed record RuleView
{
    /// <summary>Its identifier, which versions share.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is about, in the language asked for.</summary>
    public required string Title { get; init; }

    /// <summary>Its article.</summary>
    public required string Article { get; init; }

    /// <summary>How serious a breach is.</summary>
    public required Level Level { get; init; }

    /// <summary>What kind of breach it looks for.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>When in the life of an application it is run.</summary>
    public required RuleStage Stage { get; init; }

    /// <summary>How well its source is known.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Cites { get; init; }

    /// <summary>The last day a person compared it with its source; absent when nobody did.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The audiences it protects; empty: all.</summary>
    public required IReadOnlyList<Audience> Audiences { get; init; }

    /// <summary>The products it is about; empty: all.</summary>
    public required IReadOnlyList<ProductKind> Products { get; init; }

    /// <summary>The first day in force; absent: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day in force; absent: still.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The further condition; absent when there is none.</summary>
    public string? When { get; init; }

    /// <summary>The expression that states compliance.</summary>
    public required string Expression { get; init; }

    /// <summary>What is wrong when it fires.</summary>
    public required string Message { get; init; }

    /// <summary>What the version is found again by in a list.</summary>
    internal string Key { get; init; } = "";

    internal static RuleView Of(LawRule rule) => new()
    {
        Rule = rule.Id,
        Title = rule.Title.In(Texts.Spoken),
        Article = rule.Article,
        Level = rule.Level,
        Kind = rule.Kind,
        Stage = rule.Stage,
        Confidence = rule.Source.Confidence,
        Cites = rule.Source.Cites,
        Checked = rule.Source.Checked,
        Audiences = rule.Audiences,
        Products = rule.Products,
        From = rule.InForce.From,
        Until = rule.InForce.Until,
        When = rule.When,
        Expression = rule.Expression,
        Message = rule.Message.In(Texts.Spoken),
        Key = RulesApi.KeyOf(rule),
    };
}
