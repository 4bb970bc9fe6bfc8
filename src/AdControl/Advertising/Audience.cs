namespace AdControl.Advertising;

/// <summary>To whom the advertisement is addressed.</summary>
public enum Audience
{
    /// <summary>The general public (<i>grand public</i>, GP).</summary>
    Public,

    /// <summary>Persons who prescribe, dispense or use medicines (<i>professionnels de santé</i>, PM).</summary>
    Professional,
}
