namespace AdControl.Server.Pages.Dossiers;

/// <summary>A row of the task list of a dossier.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its title, in English: the key of the French one.</param>
/// <param name="State">How far it is.</param>
/// <param name="Hint">What is there, or missing, in English: the key of the French one.</param>
/// <param name="Values">What stands in the hint's places.</param>
internal sealed record DossierRow(string Slug, string Title, RowState State, string Hint, params object[] Values);
