namespace AdControl.Server.Accounts;

/// <summary>A form that was sent when the session had ended.</summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">What was typed.</param>
/// <param name="Files">How many files came with it: they must be chosen again.</param>
internal sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields, int Files);

/// <summary>A field of a kept form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values.</param>
internal sealed record KeptField(string Name, IReadOnlyList<string> Values);
