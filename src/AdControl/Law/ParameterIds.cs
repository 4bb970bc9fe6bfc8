namespace AdControl.Law;

/// <summary>The parameters the program itself reads; every other one is read by rules only.</summary>
internal static class ParameterIds
{
    /// <summary>From the day after a deposit period until silence takes effect.</summary>
    public const string VisaDelay = "visa.delay";

    /// <summary>From the receipt of an application outside a period until silence takes effect.</summary>
    public const string VisaDelayOutOfPeriod = "visa.delay.out-of-period";

    /// <summary>The age from which a check warns that the register is old, in days.</summary>
    public const string RegisterAge = "register.age-warning";

    /// <summary>The list of salts, esters and hydrates that a common name may leave out.</summary>
    public const string SubstanceSalts = "substance.salts";
}
