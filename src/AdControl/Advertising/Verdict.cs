namespace AdControl.Advertising;

/// <summary>The outcome of a check as a whole.</summary>
public enum Verdict
{
    /// <summary>No finding.</summary>
    Compliant,

    /// <summary>Only minor findings, or ones a person should look at.</summary>
    Review,

    /// <summary>At least one major or blocking finding.</summary>
    Noncompliant,
}
