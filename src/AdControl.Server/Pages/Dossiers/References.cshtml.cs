using AdControl.Cases;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The publications the advertisement rests on.</summary>
internal sealed class DossierReferencesPage : FilesFormPage
{
    public override IReadOnlyList<FileRole> Roles { get; } = [FileRole.Reference];
}
