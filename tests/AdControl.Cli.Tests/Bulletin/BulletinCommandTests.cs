using AdControl.Documents.Acts;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Tests.Bulletin;

namespace AdControl.Cli.Tests.Bulletin;

/// <summary>From a signed act to a site that is proved, by the command line alone.</summary>
public sealed class BulletinCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-cli-bulletin-");

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private Task<CommandRun> Run(params string[] args) => CommandRun.OfAsync(["bulletin", .. args], dataFolder: In("data"));

    private string Act(int number, params string[] recitals)
    {
        var act = SampleBulletin.Act(number, new DateOnly(2026, 11, 20));
        if (recitals.Length > 0) act = act with { Recitals = [.. recitals.Select((text, i) => new ActSentence($"r{i}", text))] };
        var path = In($"act-{number}.json");
        File.WriteAllText(path, ActJson.Write(act));
        return path;
    }

    [Fact]
    public async Task Compose_publish_build_verify_and_a_changed_byte()
    {
        Assert.Equal(0, (await Run("compose", Act(1), "--procedure", "visa-gp")).ExitCode);
        Assert.Equal(0, (await Run("compose", Act(2), "--section", "avis")).ExitCode);
        Assert.Contains("Waiting: 2", (await Run("list")).Out, StringComparison.Ordinal);
        var published = await Run("publish", "--number", "2026-047", "--journal-root", new string('A', 64));
        Assert.Equal("Issue 2026-047 of 2026-11-24: 2 act(s).\n", published.Out);
        var built = await Run("build", "--out", In("site"));
        Assert.StartsWith("2 act(s): ", built.Out, StringComparison.Ordinal);
        Assert.Contains(": 0 file(s) written,", (await Run("build", "--out", In("site"))).Out, StringComparison.Ordinal);
        var key = Path.Combine(In("site"), "cle-publique.pem");
        var verified = await Run("verify", In("site"), "--key", key);
        Assert.Equal(0, verified.ExitCode);
        Assert.StartsWith("Authentic: ", verified.Out, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), verified.Out, StringComparison.Ordinal);

        var page = Directory.EnumerateFiles(Path.Combine(In("site"), "eli"), "texte.html", SearchOption.AllDirectories).First();
        File.WriteAllText(page, File.ReadAllText(page).Replace("refusé", "accordé", StringComparison.Ordinal));
        var found = await Run("verify", In("site"));
        Assert.Equal(1, found.ExitCode);
        Assert.Contains($"altered   {Path.GetRelativePath(In("site"), page)}  (issue 2026-047)", found.Out, StringComparison.Ordinal);
        Assert.Contains("The key comes from the copy itself", found.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_shows_what_is_removed_and_waits_for_decisions()
    {
        var act = Act(3, "Considérant que Mme Anne Roux et le docteur Marc Petit affirment que le produit Marc Gel agit ;");
        string[] line = ["compose", act, "--section", "medicaments", "--person", "Anne Roux"];
        var first = await Run(line);
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("  - Considérant que Mme Anne Roux et", first.Out, StringComparison.Ordinal);
        Assert.Contains("  + Considérant que Mme [X] et", first.Out, StringComparison.Ordinal);
        Assert.Contains("To be decided: p2, p3", first.Out, StringComparison.Ordinal);
        Assert.Contains("Waiting: 0", (await Run("list")).Out, StringComparison.Ordinal);
        var second = await Run([.. line, "--remove", "p2", "--keep", "p3"]);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("Mme [X] et le docteur [Y] affirment que le produit Marc Gel agit", second.Out, StringComparison.Ordinal);
        Assert.Contains("Waiting: 1", (await Run("list")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_unpublishes_an_act_on_its_day()
    {
        await Run("compose", Act(1), "--section", "medicaments");
        await Run("publish", "--number", "1", "--date", "2026-11-23");
        var reference = SampleBulletin.Act(1, new DateOnly(2026, 11, 20)).Reference!;
        Assert.Equal(0, (await Run("change", reference, "--kind", "unpublished", "--on", "2027-01-01")).ExitCode);
        await Run("build", "--out", In("site"));
        var page = Directory.EnumerateFiles(Path.Combine(In("site"), "eli"), "texte.html", SearchOption.AllDirectories).Single();
        Assert.Contains("Considérant", File.ReadAllText(page), StringComparison.Ordinal);
        await Run("build", "--out", In("site"), "--date", "2027-01-01");
        Assert.DoesNotContain("Considérant", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(0, (await Run("verify", In("site"))).ExitCode);
    }

    [Fact]
    public async Task Publish_bears_the_last_root_of_the_journal_before_its_day()
    {
        await Run("compose", Act(1), "--section", "medicaments");
        string root;
        await using (var database = CaseDatabase.Sqlite(In("data")))
        {
            root = (await new JournalRoots(database).TakeAsync(new DateOnly(2026, 11, 23), CommandRun.Now)).Root;
            await new JournalRoots(database).TakeAsync(new DateOnly(2026, 11, 30), CommandRun.Now);
        }
        await Run("publish", "--number", "1", "--date", "2026-11-24");
        await Run("build", "--out", In("site"));
        Assert.Contains($"Root of the journal at issue 1: {root.ToLowerInvariant()}", (await Run("verify", In("site"))).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visas_writes_a_list_that_can_be_composed()
    {
        File.WriteAllText(In("visas.json"), """[{"number":"26/10/60000017/GP/001","product":"IMAGINOL","company":"Laboratoires Fictifs","grantedOn":"2026-10-03","validUntil":"2028-10-02"}]""");
        var visas = await CommandRun.OfAsync("bulletin", "visas", In("visas.json"), "--from", "2026-10-01", "--until", "2026-10-31", "--reference", "LV-2026-10", "--signatory", "Camille Exemple, Directrice", "--out", In("list.json"));
        Assert.Equal("", visas.Error);
        Assert.Equal(0, visas.ExitCode);
        Assert.Equal(0, (await Run("compose", In("list.json"), "--procedure", "visas")).ExitCode);
        Assert.Contains("eli/liste/2026/11/24/lv-2026-10/bo/texte", (await Run("list")).Out, StringComparison.Ordinal);
        File.WriteAllText(In("visas.json"), "[{\"nmber\":1}]");
        Assert.Equal(2, (await CommandRun.OfAsync("bulletin", "visas", In("visas.json"), "--from", "2026-10-01", "--until", "2026-10-31", "--reference", "L", "--signatory", "C, D", "--out", In("x.json"))).ExitCode);
    }

    [Theory]
    [InlineData("nothing-to-publish", "publish", "--number", "1")]
    [InlineData("unknown-act", "change", "26/01/1/GP/001", "--kind", "annulled")]
    [InlineData("no-site", "verify", ".")]
    public async Task Refusals_bear_a_stable_code(string code, params string[] args)
    {
        var run = await Run(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"adcontrol: {code}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_of_something_else_than_an_act_says_where_it_is_wrong()
    {
        File.WriteAllText(In("wrong.json"), "{\"kind\": 1}");
        var run = await Run("compose", In("wrong.json"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("wrong.json", run.Error, StringComparison.Ordinal);
    }
}
