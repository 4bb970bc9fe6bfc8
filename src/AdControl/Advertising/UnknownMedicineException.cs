namespace AdControl.Advertising;

/// <summary>One or more advertised medicines are not in the register; nothing was checked.</summary>
public sealed class UnknownMedicineException : Exception
{
    /// <summary>Makes the error.</summary>
    public UnknownMedicineException(IReadOnlyList<UnknownMedicine> unknown)
        : base("Not in the register, or not one medicine: " + string.Join(", ", unknown.Select(u => $"\"{u.Given}\""))) => Unknown = unknown;

    /// <summary>Each of them, with what may have been meant.</summary>
    public IReadOnlyList<UnknownMedicine> Unknown { get; }
}
