using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Bulletin.Site;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Hosting;

namespace AdControl.Server.Bulletin;

/// <summary>The public site as files in the data folder, kept as the bulletin is: what the server shows is what <c>bulletin build</c> writes and <c>bulletin verify</c> proves.</summary>
internal sealed class PublicBulletin(CaseOffice office, ServerOptions options) : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);
    private string built = "";

    /// <summary>The folder of the site.</summary>
    public string Folder { get; } = Path.Combine(options.DataFolder, "bulletin");

    /// <summary>The sections and names of the bulletin.</summary>
    public BulletinPlan Plan { get; } = BulletinPlan.Load(options.Rules);

    /// <summary>What the last build of this server did; null when it has built nothing yet.</summary>
    public BuildReport? Report { get; private set; }

    /// <summary>Builds what changed since the last time; nothing when nothing did.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        if (office.Bulletin is not { } store) return;
        await one.WaitAsync(cancellation);
        try
        {
            var day = LegalTime.Today(office.Clock);
            var state = $"{await store.StateAsync(cancellation)} {day:yyyy-MM-dd}";
            if (state == built) return;
            using var guard = Guard();
            // Another server that shares the folder builds it at this moment.
            if (guard is null) return;
            using var key = SigningKey.LoadOrCreate(SigningKey.PathIn(options.DataFolder));
            Report = BulletinSite.Build(await store.ContentAsync(Plan, day, cancellation), new BuildOptions { Folder = Folder, Key = key }, cancellation);
            built = state;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Proves the site, or names what was altered; null when there is no site yet.</summary>
    public SiteVerification? Verify() => Directory.Exists(Folder) ? SiteVerification.Run(Folder, null) : null;

    private FileStream? Guard()
    {
        try
        {
            return new FileStream(Path.Combine(options.DataFolder, "bulletin.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
