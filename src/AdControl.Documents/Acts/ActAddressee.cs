namespace AdControl.Documents.Acts;

/// <summary>To whom an act is addressed.</summary>
/// <param name="Name">The company, or the person.</param>
public sealed record ActAddressee(string Name)
{
    /// <summary>The person within the company, or a quality such as the responsible pharmacist; null when none is named.</summary>
    public string? Attention { get; init; }

    /// <summary>The lines of the address.</summary>
    public IReadOnlyList<string> Address { get; init => field = value ?? []; } = [];
}
