using System.Security.Cryptography;
using System.Text;
using AdControl.Rules;

namespace AdControl.Law;

/// <summary>The files of a pack, read at once and sorted by what they are.</summary>
internal sealed class PackFiles
{
    private const string Manifest = "pack.json";
    private const string Cases = ".cases.json";
    private static readonly UTF8Encoding s_utf8 = new(false, throwOnInvalidBytes: true);

    private PackFiles(string root, IReadOnlyList<PackFile> all, IReadOnlyList<RuleProblem> problems) => (Root, All, Problems) = (root, all, problems);

    /// <summary>The folder of <c>pack.json</c>.</summary>
    public string Root { get; }

    /// <summary>Every file but the cases, by path.</summary>
    public IReadOnlyList<PackFile> All { get; }

    /// <summary>The files that could not be read; they are not among the others.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public IEnumerable<PackFile> Of(PackFileKind kind) => All.Where(f => f.Kind == kind);

    /// <summary>SHA-256 over the paths and contents, in lower-case hexadecimal digits.</summary>
    public string Sha256() => Sha256Of(All);

    /// <summary>SHA-256 over the paths and contents of files, in lower-case hexadecimal digits.</summary>
    public static string Sha256Of(IReadOnlyList<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Name + "\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(file.Text));
            hash.AppendData([0]);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <param name="directory">The folder of a pack, or a folder with one pack in it.</param>
    /// <exception cref="RulePackException">There is no pack.</exception>
    public static PackFiles Read(string directory)
    {
        var root = FindRoot(directory);
        var names = Names(root);
        // The phrases are half of all there is to read.
        var phrases = Beside<FilesRead>.Start(() => ReadThose(root, names, ofPhrases: true));
        var others = ReadThose(root, names, ofPhrases: false);
        List<PackFile> files = [.. others.Files, .. phrases.Result.Files];
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new PackFiles(root, files, [.. others.Problems, .. phrases.Result.Problems]);
    }

    private sealed record FilesRead(List<PackFile> Files, List<RuleProblem> Problems);

    private static List<string> Names(string root)
    {
        var names = new List<string>();
        foreach (var path in Directory.GetFiles(root, "*.json", SearchOption.AllDirectories))
        {
            if (path.EndsWith(Cases, StringComparison.OrdinalIgnoreCase)) continue;
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (!IsOfOthers(name)) names.Add(name);
        }
        return names;
    }

    // Wordings and the bulletin's sections lie beside the law and judge nothing: who writes decisions, notices or the bulletin reads them.
    private static bool IsOfOthers(string name) =>
        name == "bulletin.json" || name.StartsWith("mail/", StringComparison.Ordinal) || name.StartsWith("decisions/", StringComparison.Ordinal);

    // One file that cannot be read must not hide what is wrong with the others.
    private static FilesRead ReadThose(string root, List<string> names, bool ofPhrases)
    {
        var read = new FilesRead([], []);
        foreach (var name in names)
        {
            if (IsOfPhrases(name) != ofPhrases) continue;
            try
            {
                read.Files.Add(new PackFile(name, ReadText(name, Path.Combine(root, name)), KindOf(name)));
            }
            catch (RulePackException unreadable)
            {
                read.Problems.AddRange(unreadable.Problems);
            }
        }
        return read;
    }

    /// <summary>The case files of the pack in <paramref name="directory"/>, by path.</summary>
    public static IReadOnlyList<PackFile> ReadCases(string directory)
    {
        var root = FindRoot(directory);
        return
        [
            .. Directory.EnumerateFiles(root, "*" + Cases, SearchOption.AllDirectories)
                .Select(path => (Name: Path.GetRelativePath(root, path).Replace('\\', '/'), Path: path))
                .Where(f => !IsOfOthers(f.Name))
                .Select(f => new PackFile(f.Name, ReadText(f.Name, f.Path), PackFileKind.Cases))
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The files of a folder that the pack itself does not read, by path; empty when there is no such folder.</summary>
    /// <param name="directory">The folder of a pack, or a folder with one pack in it.</param>
    /// <param name="folder">The folder within, with a slash at its end.</param>
    /// <param name="problems">Receives what is wrong with a file that cannot be read.</param>
    /// <param name="cases">Whether its case files are wanted, instead of the others.</param>
    public static IReadOnlyList<PackFile> ReadFolder(string directory, string folder, List<RuleProblem> problems, bool cases = false)
    {
        var root = FindRoot(directory);
        if (!Directory.Exists(Path.Combine(root, folder))) return [];
        var names = Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(Cases, StringComparison.OrdinalIgnoreCase) == cases)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        var read = ReadThose(root, names, ofPhrases: false);
        problems.AddRange(read.Problems);
        return read.Files;
    }

    /// <exception cref="RulePackException">There is no pack.</exception>
    internal static string FindRoot(string directory)
    {
        if (File.Exists(Path.Combine(directory, Manifest))) return directory;
        if (!Directory.Exists(directory)) throw Fail(directory, $"There is no folder {directory}.", "Give the folder of the rules with --rules.");
        var packs = Directory.EnumerateDirectories(directory).Where(d => File.Exists(Path.Combine(d, Manifest))).ToList();
        return packs.Count switch
        {
            1 => packs[0],
            0 => throw Fail(directory, "There is no pack.json in this folder, nor in a folder below it.", "Give the folder that holds the pack."),
            _ => throw Fail(directory, $"There are {packs.Count} packs in this folder.", $"Choose one, such as {packs[0]}."),
        };
    }

    /// <exception cref="RulePackException">The file cannot be read, or is not UTF-8.</exception>
    internal static string ReadText(string name, string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return s_utf8.GetString(bytes.AsSpan().StartsWith(ByteOrderMark) ? bytes.AsSpan(ByteOrderMark.Length) : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Fail(name, "The file is not UTF-8.", "Save it as UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Fail(name, $"The file cannot be read: {error.Message}", "Make it readable.");
        }
    }

    private static PackFileKind KindOf(string name)
    {
        if (name == Manifest) return PackFileKind.Manifest;
        if (name == "parameters.json") return PackFileKind.Parameters;
        if (name.StartsWith("calendar/", StringComparison.Ordinal)) return PackFileKind.Calendar;
        if (!name.StartsWith("phrases/", StringComparison.Ordinal)) return PackFileKind.Rules;
        return name == "phrases/_context.json" ? PackFileKind.Context : PackFileKind.Phrases;
    }

    /// <summary>Whether a file of that path under the pack's folder holds phrases.</summary>
    public static bool IsOfPhrases(string name) => KindOf(name) is PackFileKind.Phrases or PackFileKind.Context;

    private static RulePackException Fail(string place, string message, string mend) =>
        new(place, [new RuleProblem("law.folder", ProblemSeverity.Error, place, 0, 0, "", message, mend)]);
}

/// <summary>A file of a pack.</summary>
/// <param name="Name">Its path under the pack's folder, with forward slashes.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Kind">What it is.</param>
internal sealed record PackFile(string Name, string Text, PackFileKind Kind);

/// <summary>What a file of a pack is, by its place.</summary>
internal enum PackFileKind
{
    Manifest,
    Parameters,
    Calendar,
    Context,
    Phrases,
    Rules,
    Cases,
}
