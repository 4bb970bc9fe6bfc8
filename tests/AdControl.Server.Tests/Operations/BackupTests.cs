using System.Net;
using AdControl.Server.Hosting;
using AdControl.Server.Tests.Running;
using AdControl.Storage.Backups;

namespace AdControl.Server.Tests.Operations;

/// <summary>The guide of backup and restore, followed to the letter.</summary>
public sealed class BackupTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-backup-");

    [Fact]
    public async Task Guide_withoutPostgres_bringsBackCasesFilesAndSessions()
    {
        var deposited = await server.DepositedAsync(title: "Avant la copie");
        using var browser = await server.SignedInAsync("evaluator");
        using var stop = new CancellationTokenSource();
        var working = WorkAsync(stop.Token);

        await Guide.RunAsync("backup-sqlite", server.DataFolder, folder.FullName);
        await stop.CancelAsync();
        await working;

        var restored = Path.Combine(folder.FullName, "data");
        var said = await Guide.RunAsync("restore-sqlite", restored, folder.FullName);
        Assert.Contains("0 alteration(s)", said, StringComparison.Ordinal);
        await using var again = await ServerApp.StartAsync(new ServerOptions { DataFolder = restored + "-new", Address = "http://127.0.0.1:0", Clock = server.Clock });
        var answer = await browser.Client.GetAsync(new Uri(again.Address, $"/cases/{deposited.Id}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Avant la copie", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var found = await again.Office.Cases.FindAsync(deposited.Id, default);
        Assert.All(found!.Files, file => Assert.True(again.Office.Vault.IsWhole(file.Sha256)));
        Assert.Equal((deposited.Receipt!.Number, deposited.Receipt.ReceivedAt, deposited.Receipt.DueDate), (found.Receipt!.Number, found.Receipt.ReceivedAt, found.Receipt.DueDate));
    }

    [Fact]
    public async Task Restore_alteredFile_putsNothingBack()
    {
        await server.DepositedAsync(title: "Altérée");
        var (copy, target) = (Path.Combine(folder.FullName, "copy"), Path.Combine(folder.FullName, "target"));
        var list = await DataBackup.MakeAsync(server.DataFolder, copy, RunningServer.Start);
        var altered = list.Files.First(file => file.Path.StartsWith("files/", StringComparison.Ordinal));
        await File.AppendAllTextAsync(Path.Combine(copy, altered.Path), "!");
        var problem = await Assert.ThrowsAsync<BackupUnusableException>(() => DataBackup.RestoreAsync(copy, target));
        Assert.Contains(altered.Path, problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(target));
    }

    [Fact]
    public async Task Restore_brokenOffOrForeignBackup_isRefused()
    {
        var copy = Path.Combine(folder.FullName, "broken");
        await DataBackup.MakeAsync(server.DataFolder, copy, RunningServer.Start);
        var list = Path.Combine(copy, "backup.json");
        foreach (var text in (string[])["{", "null", "{\"form\":\"other\",\"at\":\"2026-01-01T00:00:00Z\",\"hasCases\":true,\"files\":[]}", "{\"form\":\"adcontrol-backup-1\",\"at\":\"2026-01-01T00:00:00Z\",\"hasCases\":true,\"files\":[{\"path\":\"../x\",\"size\":1,\"sha256\":\"\"}]}"])
        {
            await File.WriteAllTextAsync(list, text);
            await Assert.ThrowsAsync<BackupUnusableException>(() => DataBackup.RestoreAsync(copy, Path.Combine(folder.FullName, "nowhere")));
        }
        File.Delete(list);
        await Assert.ThrowsAsync<BackupUnusableException>(() => DataBackup.RestoreAsync(copy, Path.Combine(folder.FullName, "nowhere")));
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "nowhere")));
    }

    [Fact]
    public async Task Backup_intoAFolderThatIsUsedOrTheDataFolderItself_isRefused()
    {
        var used = folder.CreateSubdirectory("used").FullName;
        await File.WriteAllTextAsync(Path.Combine(used, "mine.txt"), "mine");
        await Assert.ThrowsAsync<BackupUnusableException>(() => DataBackup.MakeAsync(server.DataFolder, used, RunningServer.Start));
        await Assert.ThrowsAsync<BackupUnusableException>(() => DataBackup.MakeAsync(server.DataFolder, Path.Combine(server.DataFolder, "backup"), RunningServer.Start));
        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(used, "mine.txt")));
    }

    // The server works while it is copied: whatever of this is in the copy must be there whole.
    private async Task WorkAsync(CancellationToken stop)
    {
        for (var n = 0; !stop.IsCancellationRequested; n++) await server.DepositedAsync(title: $"Pendant la copie {n}");
    }

    public void Dispose() => folder.Delete(recursive: true);
}
