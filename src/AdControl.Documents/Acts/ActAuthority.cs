namespace AdControl.Documents.Acts;

/// <summary>Who acts: the letterhead, and the name under which identifiers are formed.</summary>
/// <param name="Code">In identifiers, such as <c>ansm</c>: lower-case letters, digits and hyphens.</param>
/// <param name="Name">The name in full.</param>
public sealed record ActAuthority(string Code, string Name)
{
    /// <summary>The unit that prepared the act; null when it is not named.</summary>
    public string? Unit { get; init; }

    /// <summary>The lines of the address, without the name.</summary>
    public IReadOnlyList<string> Address { get; init => field = value ?? []; } = [];
}
