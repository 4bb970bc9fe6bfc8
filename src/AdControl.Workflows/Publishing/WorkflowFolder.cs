using System.Globalization;
using AdControl.Workflows.Activities;
using AdControl.Workflows.Definitions;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Publishing;

/// <summary>The workflows of a folder: <c>NAME/vN.json</c>, a file per version, with the record of what was published in <c>NAME/published.json</c>.</summary>
/// <remarks>
/// The newest published version is the one that starts; older ones stay for the instances that run them. A version that is not in the record is a draft: it is checked, and runs only when asked for.
/// A published file that was edited, or is gone, is refused: instances may be running it.
/// </remarks>
public sealed class WorkflowFolder
{
    private const string EditedVersion = "edited-version";

    private readonly List<WorkflowProblem> _problems = [];
    private readonly List<WorkflowVersionFile> _files = [];

    private WorkflowFolder(ActivityCatalogue? catalogue) => Library = new(catalogue);

    /// <summary>The workflows, ready to run when there are no problems.</summary>
    public WorkflowLibrary Library { get; }

    /// <summary>Every problem of every file, warnings too: these files may have none.</summary>
    public IReadOnlyList<WorkflowProblem> Problems => _problems;

    /// <summary>Every version that could be read, by name and number.</summary>
    public IReadOnlyList<WorkflowVersionFile> Files => _files;

    /// <summary>Reads and checks a folder.</summary>
    /// <param name="path">The folder, such as <c>workflows</c>.</param>
    /// <param name="catalogue">The activity types definitions may use; null means the built-in ones.</param>
    /// <param name="withDrafts">Whether versions that are not published run, too: for authors and tests.</param>
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    public static WorkflowFolder Read(string path, ActivityCatalogue? catalogue = null, bool withDrafts = false)
    {
        var folder = new WorkflowFolder(catalogue);
        foreach (var workflow in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal)) folder.ReadVersions(workflow);
        folder.CheckIds();
        foreach (var file in folder._files.Where(f => withDrafts || f.IsPublished)) AddTo(folder.Library, file);
        // Where nothing is a draft, what was checked is what runs: no definition is compiled twice.
        folder.Check(withDrafts || folder._files.TrueForAll(f => f.IsPublished) ? folder.Library : WithDrafts(folder, catalogue));
        return folder;
    }

    /// <summary>The workflows of a folder, ready to run.</summary>
    /// <inheritdoc cref="Read"/>
    /// <exception cref="WorkflowsRefusedException">Some file has a problem.</exception>
    public static WorkflowLibrary Load(string path, ActivityCatalogue? catalogue = null, bool withDrafts = false)
    {
        var folder = Read(path, catalogue, withDrafts);
        return folder.Problems.Count == 0 ? folder.Library : throw new WorkflowsRefusedException(folder.Problems);
    }

    /// <summary>Publishes the drafts of a folder: from now on their files may not change.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="name">Only this workflow; null means all.</param>
    /// <param name="catalogue">The activity types definitions may use; null means the built-in ones.</param>
    /// <param name="again">Whether published versions that were edited are published anew. Only before their release: an instance that runs the older content no longer finds it.</param>
    /// <returns>What was published now.</returns>
    /// <exception cref="WorkflowsRefusedException">Some file has a problem; nothing was published.</exception>
    public static IReadOnlyList<WorkflowVersionFile> Publish(string path, string? name = null, ActivityCatalogue? catalogue = null, bool again = false)
    {
        var folder = Read(path, catalogue, withDrafts: true);
        var edited = again ? folder._files.Where(f => f.IsEdited && (name is null || f.Name == name)).ToList() : [];
        var problems = folder.Problems.Where(p => p.Code != EditedVersion || !edited.Exists(f => f.Definition.FileName == p.File)).ToList();
        if (problems.Count > 0) throw new WorkflowsRefusedException(problems);
        var drafts = folder._files.Where(f => !f.IsPublished && (name is null || f.Name == name)).Concat(edited).ToList();
        foreach (var versions in drafts.GroupBy(d => d.Folder, StringComparer.Ordinal))
        {
            var (record, _) = PublicationLock.Read(versions.Key);
            foreach (var draft in versions) record.Put(draft.Number, draft.Definition.ContentHash);
            record.Write(versions.Key);
        }
        return drafts;
    }

    private void ReadVersions(string folder)
    {
        var (record, problem) = PublicationLock.Read(folder);
        if (problem is not null) _problems.Add(problem);
        var numbers = new HashSet<int>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Where(p => WorkflowVersionFile.NumberOf(p) is not null).OrderBy(p => WorkflowVersionFile.NumberOf(p)))
        {
            var number = WorkflowVersionFile.NumberOf(path)!.Value;
            numbers.Add(number);
            var (definition, problems) = WorkflowDefinition.Read(File.ReadAllBytes(path), path);
            _problems.AddRange(problems);
            if (definition is not null) CheckVersion(new(folder, number, definition, record[number] is not null) { IsEdited = record[number] is { } hash && hash != definition.ContentHash }, record[number]);
        }
        foreach (var gone in record.Versions.Where(v => !numbers.Contains(v)))
            Report("missing-version", Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"v{gone}.json")), $"Version {gone} was published and its file is gone: instances may be running it.", "Restore the file.");
    }

    private void CheckVersion(WorkflowVersionFile file, string? published)
    {
        _files.Add(file);
        var (name, hash) = (file.Definition.FileName, file.Definition.ContentHash);
        if (file.IsEdited)
        {
            var next = file.Number + 1;
            Report(
                EditedVersion, name, $"Version {file.Number} was published with the content {published}, and the file now has the content {hash}: a published version never changes.",
                string.Create(CultureInfo.InvariantCulture, $"Restore it, and give the edited file the next number (v{next}.json, \"version\": {next}). When no release has had it yet: adcontrol workflows publish {file.Name} --again."));
        }
        if (file.Definition.Version != file.Number)
            Report("version-number", name, $"The file is named v{file.Number}.json and says it is version {file.Definition.Version}.", "Make them agree.");
    }

    /// <summary>Whether a folder is laid out like this: at least one folder in it holds a <c>vN.json</c>.</summary>
    public static bool IsOne(string path) =>
        Directory.Exists(path) && Directory.EnumerateDirectories(path).Any(f => Directory.EnumerateFiles(f, "v*.json").Any(v => WorkflowVersionFile.NumberOf(v) is not null));

    // One id a folder, one folder an id; and one id a version, by which other workflows use it.
    private void CheckIds()
    {
        foreach (var twice in _files.GroupBy(f => f.Definition.VersionId, StringComparer.Ordinal).Where(g => g.Count() > 1))
            Report("version-id", twice.Last().Definition.FileName, $"The version id '{twice.Key}' is that of {twice.First().Definition.FileName} too.", "Give each version an \"id\" of its own.");
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var versions in _files.GroupBy(f => f.Folder, StringComparer.Ordinal))
        {
            var id = versions.First().Definition.DefinitionId;
            foreach (var other in versions.Where(v => v.Definition.DefinitionId != id))
                Report("definition-id", other.Definition.FileName, $"It has the definitionId '{other.Definition.DefinitionId}', the first version has '{id}'.", "All versions of a workflow have one definitionId.");
            if (!folders.TryAdd(id, versions.Key))
                Report("definition-id", versions.First().Definition.FileName, $"The definitionId '{id}' is that of '{Path.GetFileName(folders[id])}' too.", "Give one of them another.");
        }
    }

    private void Report(string code, string file, string message, string mend) => _problems.Add(new(code, ProblemSeverity.Error, file, 0, 0, "", message, mend));

    // A version that was reported twice over must not stop the others from being read.
    private static void AddTo(WorkflowLibrary library, WorkflowVersionFile file)
    {
        if (library.FindVersion(file.Definition.DefinitionId, file.Definition.Version) is null) library.Add(file.Definition);
    }

    private static WorkflowLibrary WithDrafts(WorkflowFolder folder, ActivityCatalogue? catalogue)
    {
        var library = new WorkflowLibrary(catalogue);
        foreach (var file in folder._files) AddTo(library, file);
        return library;
    }

    private void Check(WorkflowLibrary library)
    {
        foreach (var file in _files) _problems.AddRange(library.Compile(file.Definition).Problems);
        var all = _problems.Distinct().ToList();
        _problems.Clear();
        _problems.AddRange(all);
    }
}
