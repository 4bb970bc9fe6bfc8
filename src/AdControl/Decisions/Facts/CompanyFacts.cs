namespace AdControl.Decisions.Facts;

/// <summary>A company, or whoever an act is addressed to.</summary>
/// <param name="Name">Its name.</param>
public sealed record CompanyFacts(string Name)
{
    /// <summary>The lines of its address.</summary>
    public IReadOnlyList<string> Address { get; init => field = value ?? []; } = [];

    /// <summary>The person or the quality letters go to, such as the responsible pharmacist; null when nobody is named.</summary>
    public string? Attention { get; init; }
}
