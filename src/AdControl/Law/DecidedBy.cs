namespace AdControl.Law;

/// <summary>What is needed to decide a rule.</summary>
[Flags]
public enum DecidedBy
{
    /// <summary>Nothing is stated.</summary>
    None = 0,

    /// <summary>The text of the advertisement.</summary>
    Text = 1,

    /// <summary>Data: the register, the product information, the dossier.</summary>
    Data = 2,

    /// <summary>A person's judgement.</summary>
    Person = 4,
}
