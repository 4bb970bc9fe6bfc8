using System.Text;
using System.Text.Json;
using AdControl.Documents.Acts;

namespace AdControl.Cases;

/// <summary>A whole case as files: its data, its journal, its acts, every version of its files under its hash.</summary>
public static class CaseExport
{
    /// <summary>Writes a case to a folder, made when it is not there.</summary>
    public static async Task WriteAsync(CaseOffice office, Case one, string folder, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(one);
        var files = Directory.CreateDirectory(Path.Combine(folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(folder, "case.json"), JsonSerializer.Serialize(one, CaseJson.Readable) + "\n", cancellation);
        var journal = new StringBuilder();
        foreach (var entry in await office.Workflows.JournalAsync(one.Id, cancellation)) journal.Append(JsonSerializer.Serialize(entry, CaseJson.Options)).Append('\n');
        await File.WriteAllTextAsync(Path.Combine(folder, "journal.jsonl"), journal.ToString(), cancellation);
        if (one.Receipt?.Document is { } receipt) await WriteAsync(receipt, Path.Combine(folder, "receipt"), cancellation);
        foreach (var act in one.Acts) await WriteAsync(act.Document, Path.Combine(folder, $"{act.Id}-{act.Kind}"), cancellation);
        foreach (var file in one.Files)
            await File.WriteAllBytesAsync(Path.Combine(files.FullName, $"{file.Sha256[..12]}-{SafeName(file.Name)}"), office.Vault.Get(file.Sha256), cancellation);
    }

    private static async Task WriteAsync(ActDocument act, string path, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync($"{path}.txt", ActText.Write(act), cancellation);
        await File.WriteAllTextAsync($"{path}.html", ActHtml.Write(act), cancellation);
        await File.WriteAllTextAsync($"{path}.json", ActJson.Write(act), cancellation);
        await File.WriteAllBytesAsync($"{path}.docx", ActDocx.Write(act), cancellation);
    }

    private static string SafeName(string name) => string.Concat(name.Select(c => Path.GetInvalidFileNameChars().Contains(c) || char.IsControl(c) ? '_' : c));
}
