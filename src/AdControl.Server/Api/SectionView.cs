namespace AdControl.Server.Api;

/// <summary>A section of the bulletin.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">What it is called.</param>
public sealed record SectionView(string Id, int Number, string Title);
