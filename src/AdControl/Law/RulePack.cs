using AdControl.Advertising;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Law;

/// <summary>The law as data, loaded and ready: rules, phrases, dated values, calendars. Immutable; any number of threads may use one.</summary>
public sealed class RulePack
{
    private readonly Lazy<string> sha256;

    internal RulePack(PackFiles files, PackManifest manifest, PackContent content)
    {
        Directory = files.Root;
        Manifest = manifest;
        sha256 = new Lazy<string>(files.Sha256);
        Content = content;
        Rules = [.. content.Rules.Select(r => r.Law)];
    }

    /// <summary>The folder it was loaded from.</summary>
    public string Directory { get; }

    /// <summary>What its <c>pack.json</c> says.</summary>
    public PackManifest Manifest { get; }

    /// <summary>The SHA-256 over its files, cases apart, in lower-case hexadecimal digits.</summary>
    public string Sha256 => sha256.Value;

    /// <summary>Name, version and hash.</summary>
    public RulePackIdentity Identity => new(Manifest.Name, Manifest.Version, Sha256);

    /// <summary>The rules, all dated versions, in the order of the files.</summary>
    public IReadOnlyList<LawRule> Rules { get; }

    /// <summary>The dated values and lists.</summary>
    public Parameters Parameters => Content.Parameters;

    /// <summary>The deposit periods and public holidays.</summary>
    public DepositCalendar Calendar => Content.Calendar;

    /// <summary>The phrase sets and patterns.</summary>
    public PhraseBook Phrases => Content.Phrases;

    internal PackContent Content { get; }

    /// <summary>The <c>rules</c> folder beside the program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "rules");

    /// <summary>Loads a pack whole.</summary>
    /// <param name="directory">The folder of a pack, or a folder with one pack in it.</param>
    /// <exception cref="RulePackException">Something is wrong with a file; the exception has every problem of every file.</exception>
    public static RulePack Load(string directory) => new RulePackReader(PackFiles.Read(directory), directory).Read();

    /// <summary>All dated versions of a rule, whatever the case of <paramref name="id"/>; empty when there is none.</summary>
    public IReadOnlyList<LawRule> Find(string id) => [.. Rules.Where(r => string.Equals(r.Id, id, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The identifier nearest to what somebody typed; null when none is near.</summary>
    public string? NearestId(string typed) => NearestName.Of(typed, Rules.Select(r => r.Id).Distinct());

    /// <summary>The rules that rest on an article, such as <c>R5122-4</c> or <c>R5122-4 2°</c>.</summary>
    public IReadOnlyList<LawRule> OfArticle(string article)
    {
        var wanted = FoldedText.Of(article);
        return [.. Rules.Where(r => Sources(r).Any(source => Names(FoldedText.Of(source), wanted)))];
    }

    private static IEnumerable<string> Sources(LawRule rule) => rule.Source.Cites.Select(c => c[(c.IndexOf(':', StringComparison.Ordinal) + 1)..]).Prepend(rule.Article);

    // Word by word: "R5122-4" stands in "R5122-4 2°" and in "L5122-2, R5122-4", and not in "R5122-45".
    private static bool Names(string source, string wanted) => wanted.Length > 0 && $" {source} ".Contains($" {wanted} ", StringComparison.Ordinal);
}
