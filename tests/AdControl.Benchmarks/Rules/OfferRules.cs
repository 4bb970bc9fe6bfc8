using System.Text.Json.Nodes;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Model;
using AdControl.Rules.Vocabularies;

namespace AdControl.Benchmarks.Rules;

/// <summary>Fifty mixed rules in a file of RulesEngine's format, all of which hold for <see cref="Sample"/>; each with a message that names values.</summary>
internal static class OfferRules
{
    public const int Count = 50;

    public static Offer Sample { get; } = new("Spring offer", "FR", 120_000, 30, 0.15, true, new DateOnly(2026, 3, 1));

    private static readonly string[] s_expressions =
    [
        "offer.Budget > {0}",
        "offer.Title == \"Spring {0}\" || offer.Country == \"FR\"",
        "offer.IsPublic && offer.Discount < 0.5",
        "offer.Budget + offer.Days * {0} >= 100",
        "offer.Country != \"X{0}\" && offer.Days <= 60",
        "!(offer.Discount > 0.9) && offer.Days > 0",
        "offer.Title.Contains(\"offer\")",
        "offer.Title.Length > 3 && offer.Budget % 7 != {0}",
        "offer.Start >= DateOnly(2026, 1, 1)",
        "(offer.Days > {0} || offer.Budget > 1000) && offer.Country == \"FR\"",
    ];

    /// <summary>The file.</summary>
    public static string Json { get; } = Write();

    /// <summary>Reads and compiles the file.</summary>
    public static (CompiledRule Rule, RuleMessage Message)[] Load()
    {
        var vocabulary = new VocabularyBuilder().Type<Offer>("Offer", t => t
            .Property("Title", o => o.Title).Property("Country", o => o.Country).Property("Budget", o => o.Budget).Property("Days", o => o.Days)
            .Property("Discount", o => o.Discount).Property("IsPublic", o => o.IsPublic).Property("Start", o => o.Start)).Build();
        var compiler = new RuleCompiler(vocabulary, new RuleInput("offer", typeof(Offer)));
        var problems = new List<RuleProblem>();
        var file = RuleFile.Read(Json, "offers.json");
        problems.AddRange(file.Problems);
        var rules = new (CompiledRule, RuleMessage)[Count];
        for (var i = 0; i < Count && problems.Count == 0; i++)
        {
            var rule = file.RuleSets[0].Rules[i];
            rules[i] = (compiler.Compile(rule.Expression!, problems)!, compiler.CompileMessage(rule.ErrorMessage!, problems)!);
        }
        return problems.Count == 0 ? rules : throw new InvalidOperationException(string.Join("\n", problems.Select(p => p.Format())));
    }

    private static string Write()
    {
        var rules = Enumerable.Range(0, Count).Select(i => (JsonNode)new JsonObject
        {
            ["RuleName"] = $"offer-{i}",
            ["Expression"] = s_expressions[i % s_expressions.Length].Replace("{0}", $"{i + 2}", StringComparison.Ordinal),
            ["ErrorMessage"] = "$(offer.Title) costs $(offer.Budget) in $(offer.Country).",
        });
        return new JsonObject { ["WorkflowName"] = "offers", ["Rules"] = new JsonArray([.. rules]) }.ToJsonString();
    }
}
