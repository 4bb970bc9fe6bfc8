namespace AdControl.Rules.Phrases;

/// <summary>A word found in a text.</summary>
internal struct WordSlot
{
    /// <summary>First UTF-16 unit in the text.</summary>
    public int Start;

    /// <summary>First UTF-16 unit behind the word.</summary>
    public int End;

    /// <summary>Where its plain form begins in the tokeniser's letters.</summary>
    public int KeyStart;
    public int KeyLength;

    /// <summary>What the vocabulary calls it; 0 for a word no phrase knows.</summary>
    public int Symbol;

    /// <summary>The value of a spelled number so far.</summary>
    public int Value;

    /// <summary>The last component of a spelled number.</summary>
    public int Component;
    public int Sentence;
    public int Block;
    public WordRoles Roles;
    public Breaks Before;
}
