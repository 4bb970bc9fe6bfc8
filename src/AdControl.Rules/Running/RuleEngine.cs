using AdControl.Rules.Binding;
using AdControl.Rules.Json;
using AdControl.Rules.Model;
using AdControl.Rules.Values;
using AdControl.Rules.Vocabularies;

namespace AdControl.Rules.Running;

/// <summary>Runs RulesEngine files on JSON inputs as RulesEngine does. Thread-safe: <see cref="Replace"/> swaps all rules at once, and a run that has begun keeps the rules it began with.</summary>
public sealed class RuleEngine
{
    private volatile Generation current = new([]);

    /// <summary>An engine for the sets of a file, which may have problems only the run reports.</summary>
    public RuleEngine(params IEnumerable<RuleSet> sets) => Replace(sets);

    /// <summary>Actions rules may name.</summary>
    public RuleActions Actions { get; init; } = RuleActions.None;

    /// <summary>The clock behind <c>DateTime.Now</c>.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Replaces every rule set in one atomic step.</summary>
    /// <exception cref="ArgumentException">Two sets have one name.</exception>
    public void Replace(IEnumerable<RuleSet> sets) => current = new([.. sets]);

    /// <summary>Runs a rule set.</summary>
    /// <param name="set">Its name; null when the engine holds one only.</param>
    /// <param name="inputs">JSON values under the names rules use.</param>
    /// <param name="settings">RulesEngine's settings; null for its defaults.</param>
    public RuleRun Run(string? set, IReadOnlyList<KeyValuePair<string, RuleJson>> inputs, RunSettings? settings = null)
    {
        var (sets, chosen) = (current, settings ?? RunSettings.Default);
        try
        {
            var found = sets.Choose(set);
            var values = Read(inputs, chosen);
            var results = new SetRun(sets.Prepare(found, values.Scope, chosen), chosen, Clock).Run(values);
            if (chosen.AutoExecuteActions) new ActionRun(sets, chosen, Clock, Actions, chain: 0).RunAll(results);
            return new(results);
        }
        catch (RunStoppedException stopped)
        {
            return RuleRun.Failed(stopped.Code, stopped.Message);
        }
    }

    private static RunValues Read(IReadOnlyList<KeyValuePair<string, RuleJson>> inputs, RunSettings settings)
    {
        var names = inputs.Select(i => (i.Key, Type: JsonValues.TypeOf(i.Value))).ToArray();
        return new(new(Vocabulary.Plain, names, settings.IsExpressionCaseSensitive), [.. inputs.Select((input, i) => JsonValues.ValueOf(input.Value, names[i].Type))]);
    }

    /// <summary>An immutable collection of rule sets and what was bound for it.</summary>
    internal sealed class Generation(RuleSet[] sets)
    {
        private readonly Dictionary<string, RuleSet> byName = sets.ToDictionary(s => s.Name, StringComparer.Ordinal);
        private readonly PreparedCache cache = new();

        public RuleSet? Find(string name) => byName.GetValueOrDefault(name);

        public RuleSet Choose(string? name)
        {
            if (name is null && sets.Length == 1) return sets[0];
            if (name is null) throw new RunStoppedException("run:no-workflow", $"Name the rule set to run: {string.Join(", ", byName.Keys)}.");
            return Find(name) ?? throw new RunStoppedException("run:unknown-workflow", $"There is no rule set '{name}'.{(NearestName.Of(name, byName.Keys) is { } near ? $" Did you mean '{near}'?" : "")}");
        }

        /// <summary>The enabled rules of a set, then those of the sets it injects.</summary>
        /// <exception cref="RunStoppedException">An injected set is missing or injects itself, or two rules have one name.</exception>
        public IReadOnlyList<Rule> RulesOf(RuleSet set)
        {
            var rules = new List<Rule>();
            Collect(set, rules, []);
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var rule in rules)
                if (!names.Add(rule.Name)) throw new RunStoppedException("run:duplicate-rule-name", $"Two enabled rules of '{set.Name}' are named '{rule.Name}'.");
            return rules;
        }

        private void Collect(RuleSet set, List<Rule> rules, HashSet<string> path)
        {
            if (!path.Add(set.Name)) throw new RunStoppedException("run:injection-cycle", $"The rule set '{set.Name}' injects itself.");
            rules.AddRange(set.Rules.Where(r => r.IsEnabled));
            foreach (var name in set.Injected)
                Collect(Find(name) ?? throw new RunStoppedException("run:missing-injected-workflow", $"The rule set '{set.Name}' injects '{name}', which does not exist."), rules, path);
            path.Remove(set.Name);
        }

        /// <param name="only">The one rule wanted; null for all.</param>
        public PreparedSet Prepare(RuleSet set, BindingScope scope, RunSettings settings, Rule? only = null) =>
            cache.Get(new(set, only, scope, settings), () => new SetPreparation(scope, settings).Prepare(set.GlobalParams, only is null ? RulesOf(set) : [only]));
    }
}
