namespace AdControl.Cases;

/// <summary>A saved filter of the work list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Owner">Whose it is, by account; empty for one of the whole unit.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Query">The query of its address, without <c>?</c>.</param>
/// <param name="IsDefault">Whether the list opens with it.</param>
public sealed record WorklistView(string Id, string Owner, string Name, string Query, bool IsDefault);
