using AdControl.Law;

namespace AdControl.Decisions.Wording;

/// <summary>The wording of decisions as data: which sentences an act has, and what must hold before it is signed. Immutable; any number of threads may use one.</summary>
/// <remarks>Its files lie in <c>decisions/</c> of a rule pack and are read only here, so that a check of an advertisement does not pay for them.</remarks>
public sealed class DecisionPack
{
    private readonly Lazy<IReadOnlySet<string>> articles;

    internal DecisionPack(RulePack law, string sha256, IReadOnlyList<WordingRule> wordings, IReadOnlyList<SigningRule> demands)
    {
        (Law, Sha256, Wordings, Demands) = (law, sha256, wordings, demands);
        Rules = [.. wordings.Select(w => w.Law), .. demands.Select(d => d.Law)];
        articles = new Lazy<IReadOnlySet<string>>(() => Provisions.Articles(Cited()).Select(a => a.Short).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The law it belongs to: dated values, calendars.</summary>
    public RulePack Law { get; }

    /// <summary>The SHA-256 over its files, cases apart, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The rules, all dated versions, in the order of the files.</summary>
    public IReadOnlyList<DecisionRule> Rules { get; }

    /// <summary>The articles of the code that some rule, wording, value or list of the pack rests on, as sources write them: <c>L5122-8</c>.</summary>
    internal IReadOnlySet<string> Articles => articles.Value;

    internal IReadOnlyList<WordingRule> Wordings { get; }

    internal IReadOnlyList<SigningRule> Demands { get; }

    /// <summary>Loads the wording beside the rules of <paramref name="law"/>.</summary>
    /// <exception cref="RulePackException">Something is wrong with a file; the exception has every problem of every file.</exception>
    public static DecisionPack Load(RulePack law) => new DecisionPackReader(law).Read();

    /// <summary>All dated versions of a rule, whatever the case of <paramref name="id"/>; empty when there is none.</summary>
    public IReadOnlyList<DecisionRule> Find(string id) => [.. Rules.Where(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase))];

    private IEnumerable<string> Cited() => Rules.SelectMany(r => r.Source.Cites)
        .Concat(Law.Rules.SelectMany(r => r.Source.Cites)).Concat(Law.Parameters.All.SelectMany(p => p.Source.Cites)).Concat(Law.Parameters.Lists.SelectMany(l => l.Source.Cites));
}
