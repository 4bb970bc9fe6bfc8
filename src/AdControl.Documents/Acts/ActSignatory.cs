namespace AdControl.Documents.Acts;

/// <summary>Who signs an act (CRPA L212-1: first name, name and quality, legible).</summary>
/// <param name="Name">First name and name.</param>
/// <param name="Quality">The function in whose exercise the person signs.</param>
public sealed record ActSignatory(string Name, string Quality)
{
    /// <summary>For whom the person signs, « Pour le directeur général et par délégation »; null when in their own right.</summary>
    public string? Delegation { get; init; }
}
