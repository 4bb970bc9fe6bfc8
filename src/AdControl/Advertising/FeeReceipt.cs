namespace AdControl.Advertising;

/// <summary>The receipt of the fee (<i>quittance</i>).</summary>
/// <param name="Type">Its type, such as the one for medicines or the one for devices.</param>
/// <param name="Number">Its number.</param>
/// <param name="Amount">The amount in euros.</param>
/// <param name="FileName">The name of the file that holds it.</param>
public sealed record FeeReceipt(string? Type, string? Number, double? Amount, string? FileName)
{
    internal static FeeReceipt Absent { get; } = new(null, null, null, null);
}
