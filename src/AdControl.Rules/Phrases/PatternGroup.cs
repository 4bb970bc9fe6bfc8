namespace AdControl.Rules.Phrases;

/// <summary>Word patterns of which a match holds at least one. Phrases that share a word or a list share its group.</summary>
/// <param name="patterns">The patterns, each once.</param>
/// <param name="commonness">How often one of them may be met, by the look of its words.</param>
internal sealed class PatternGroup(int[] patterns, int commonness)
{
    public int[] Patterns { get; } = patterns;

    public int Commonness { get; } = commonness;

    /// <summary>How often one of them may be met, by the look of its words and by how many phrases of an engine need it. Of use only while that engine is built.</summary>
    public int Weight { get; set; }

    /// <summary>How many phrases of the engine being built need it; -1 before it was met.</summary>
    public int Uses { get; set; } = -1;

    /// <summary>Its number among the guards of the engine being built; 0 for none.</summary>
    public int Guard { get; set; }
}
