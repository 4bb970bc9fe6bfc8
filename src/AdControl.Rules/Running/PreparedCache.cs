using AdControl.Rules.Binding;
using AdControl.Rules.Model;

namespace AdControl.Rules.Running;

/// <summary>Keeps what was bound for the input types seen last. Bounded: inputs of ever new shapes push out the oldest.</summary>
internal sealed class PreparedCache
{
    private const int Capacity = 64;

    private readonly Dictionary<Key, LinkedListNode<(Key Key, PreparedSet Set)>> byKey = [];
    private readonly LinkedList<(Key Key, PreparedSet Set)> byAge = [];

    public PreparedSet Get(Key key, Func<PreparedSet> prepare)
    {
        lock (byKey)
            if (byKey.TryGetValue(key, out var found))
            {
                byAge.Remove(found);
                byAge.AddFirst(found);
                return found.Value.Set;
            }
        return Add(key, prepare());
    }

    private PreparedSet Add(Key key, PreparedSet set)
    {
        lock (byKey)
        {
            if (byKey.TryGetValue(key, out var other)) return other.Value.Set;
            byKey.Add(key, byAge.AddFirst((key, set)));
            if (byKey.Count <= Capacity) return set;
            byKey.Remove(byAge.Last!.Value.Key);
            byAge.RemoveLast();
            return set;
        }
    }

    /// <summary>What binding depends on: the set (or one rule of it), names and types of the inputs, the settings.</summary>
    internal sealed class Key(RuleSet set, Rule? only, BindingScope scope, RunSettings settings) : IEquatable<Key>
    {
        private readonly (RuleSet Set, Rule? Only, RunSettings Settings) about = (set, only, settings);
        private readonly BindingScope scope = scope;

        public bool Equals(Key? other) => other is not null && about.Equals(other.about) && scope.Names.SequenceEqual(other.scope.Names);

        public override bool Equals(object? obj) => Equals(obj as Key);

        public override int GetHashCode() => scope.Names.Aggregate(about.GetHashCode(), HashCode.Combine);
    }
}
