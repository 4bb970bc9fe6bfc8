using AdControl.Cases;

namespace AdControl.Server.Pages.Dossiers;

/// <summary>The advertisement and what goes with it.</summary>
internal sealed class DossierPiecesPage : FilesFormPage
{
    public override IReadOnlyList<FileRole> Roles { get; } = [FileRole.Advertisement, FileRole.Script, FileRole.ProductInformation, FileRole.Leaflet, FileRole.PreviousVisa, FileRole.Other];
}
