using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Storage;
using AdControl.Tests.Shared;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

public class ScenarioRunnerTests
{
    private const string Start = """
        { "do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "data": { "title": "x" } }
        """;

    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");

    [Theory]
    [InlineData("visa-gp-refused")]
    [InlineData("opinion-and-information")]
    [InlineData("device-authorisation-silence")]
    public async Task RunAsync_office_started_anew_after_every_step_leaves_the_same_journal(string name)
    {
        var whole = await JournalsAsync(name, isReopened: false);
        var pieces = await JournalsAsync(name, isReopened: true);

        Assert.Equal(whole, pieces);
    }

    private static async Task<List<string>> JournalsAsync(string name, bool isReopened)
    {
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".json")), name);
        using var folder = new CaseFolder();
        var clock = new SimulatedClock(scenario.Start);
        var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        var office = await CaseOffice.OpenAsync(folder.Options(clock), database, isSimulated: true);

        async Task<CaseOffice> Anew()
        {
            office.Dispose();
            await database.DisposeAsync();
            database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
            return office = await CaseOffice.OpenAsync(folder.Options(clock), database, isSimulated: true);
        }

        var result = await new ScenarioRunner(office, clock, Folder) { Reopen = isReopened ? Anew : null }.RunAsync(scenario);
        Assert.True(result.Failure is null, $"{result.Failure}");
        var heads = new List<string>();
        foreach (var one in await office.Cases.ListAsync(new CaseQuery(), default))
        {
            var chain = await office.Workflows.JournalAsync(one.Id, default);
            Assert.Null(JournalEntry.FirstBroken(chain));
            heads.Add($"{one.Id} {chain.Count} {chain[^1].Hash}");
        }
        office.Dispose();
        await database.DisposeAsync();
        return heads;
    }

    private static async Task<ScenarioResult> RunAsync(string steps)
    {
        using var folder = new CaseFolder();
        var scenario = ScenarioReader.Read($$"""{ "start": "2026-03-12T09:00:00+01:00", "steps": [{{steps}}] }""", "test.json");
        var clock = new SimulatedClock(scenario.Start);
        using var office = CaseOffice.InMemory(folder.Options(clock));
        return await new ScenarioRunner(office, clock, folder.Path).RunAsync(scenario);
    }

    [Fact]
    public async Task RunAsync_expectation_not_met_names_step_expected_and_found()
    {
        var result = await RunAsync($$"""{{Start}}, { "do": "expect", "expect": { "state": "granted" } }""");

        Assert.Equal(new ScenarioFailure(2, "expect", "state", "granted", "draft"), result.Failure);
    }

    [Theory]
    [InlineData("""{ "do": "expect", "expect": { "tasks": [] } }""", "tasks")]
    [InlineData("""{ "do": "expect", "expect": { "dueDate": "2026-05-21" } }""", "dueDate")]
    [InlineData("""{ "do": "expect", "expect": { "findings": ["GP-31"] } }""", "findings")]
    [InlineData("""{ "do": "expect", "expect": { "mails": [{ "to": "company:alpha" }] } }""", "mails")]
    [InlineData("""{ "do": "expect", "expect": { "decision": { "kind": "grant" } } }""", "decision.kind")]
    [InlineData("""{ "do": "expect", "expect": { "decision": { "contains": ["x"] } } }""", "decision.contains")]
    [InlineData("""{ "do": "expect", "expect": { "bulletin": { "published": true } } }""", "bulletin.published")]
    [InlineData("""{ "do": "expect", "expect": { "journal": { "contains": ["no such words"] } } }""", "journal")]
    [InlineData("""{ "do": "expect", "expect": { "flags": ["clock-unconfirmed"] } }""", "flags")]
    [InlineData("""{ "do": "deposit", "as": "company:alpha" }""", "error")]
    [InlineData("""{ "do": "deposit", "as": "company:alpha", "error": "outside-period" }""", "error")]
    [InlineData("""{ "do": "expect", "error": "wrong-state" }""", "error")]
    public async Task RunAsync_every_kind_of_expectation_can_fail(string step, string what)
    {
        var result = await RunAsync($"{Start}, {step}");

        Assert.Equal(what, result.Failure?.What);
    }

    [Fact]
    public async Task RunAsync_expect_error_step_looks_at_the_act_before()
    {
        Assert.Null((await RunAsync($$"""{{Start}}, { "do": "deposit", "as": "company:alpha" }, { "do": "expect-error", "error": "not-signed-off" }""")).Failure);
        Assert.Equal("error", (await RunAsync($$"""{{Start}}, { "do": "deposit", "as": "company:alpha" }, { "do": "expect-error", "error": "missing-fee" }""")).Failure?.What);
    }

    [Theory]
    [InlineData("""{ "do": "fly", "as": "company:alpha" }""")]
    [InlineData("""{ "do": "claim", "as": "evaluator:anna" }""")]
    [InlineData("""{ "do": "claim", "as": "anna", "task": "sign-off" }""")]
    [InlineData("""{ "do": "advance" }""")]
    [InlineData("""{ "do": "start", "as": "company:alpha", "case": "B", "procedure": "visa-gp", "data": { "titel": 1, "medium": "stone" } }""")]
    public async Task RunAsync_step_that_makes_no_sense_is_refused(string step) => await Assert.ThrowsAsync<ScenarioUnreadableException>(() => RunAsync($"{Start}, {step}"));

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "start": "yesterday", "steps": [] }""")]
    [InlineData("""{ "start": "2026-03-12T09:00:00+01:00", "steps": [], "stpes": [] }""")]
    public void ScenarioReader_Read_no_scenario_is_refused(string json) => Assert.Throws<ScenarioUnreadableException>(() => ScenarioReader.Read(json, "x.json"));

    private const string Begin = """{"at": "2026-03-12T09:00:00+01:00", "do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "data": {"title": "x"}}""";

    [Theory]
    [InlineData("", "\"steps\" is empty", "« steps » est vide")]
    [InlineData(Begin + """, {"at": "2026-03-11", "do": "expect"}""", "step 2 (expect), \"at\": 2026-03-11T00:00:00 comes before 2026-03-12T09:00:00", "étape 2 (expect), « at »")]
    [InlineData(Begin + """, {"do": "advance", "to": "2026-03-12T08:59:59+01:00"}""", "step 2 (advance), \"to\"", "le temps ne recule pas")]
    [InlineData(Begin + """, {"do": "advance", "to": "2026-02-30"}""", "step 2 (advance): \"to\": '2026-02-30' is no moment of the calendar", "n'est pas un moment du calendrier")]
    [InlineData(Begin + """, {"at": "2026-02-30", "do": "expect"}""", "$.steps[1].at: a moment is expected", "un moment est attendu")]
    [InlineData(Begin + """, {"at": "2026-02-30T10:00:00+01:00", "do": "expect"}""", "$.steps[1].at: a moment is expected", "un moment est attendu")]
    [InlineData(Begin + """, {"do": "expect", "expect": {"dueDate": "2026-02-30"}}""", "$.steps[1].expect.dueDate: a day of the calendar is expected", "un jour du calendrier est attendu")]
    [InlineData(Begin + """, {"do": "expect", "expect": {"tsaks": []}}""", "did you mean 'tasks'?", "vouliez-vous dire « tasks » ?")]
    [InlineData("""{"do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "data": {"titel": "x"}}""", "step 1 (start): \"data\": there is no member 'titel'; did you mean 'title'?", "le membre « titel » n'existe pas")]
    [InlineData("""{"do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "finding": "GP-31"}""", "step 1 (start): \"finding\" is no member of this verb; it takes procedure, data, files", "n'est pas un membre de ce verbe")]
    [InlineData(Begin + """, {"do": "confirm", "as": "evaluator:anna", "finding": "GP-31", "data": {"reason": "x"}}""", "there is no member 'reason'", "le membre « reason » n'existe pas")]
    [InlineData(Begin + """, {"do": "confrim", "as": "evaluator:anna"}""", "did you mean 'confirm'?", "n'est pas un verbe")]
    [InlineData(Begin + """, {"do": "sign", "as": "anna"}""", "'anna' is nobody", "ne désigne personne")]
    [InlineData("""{"do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "files": [{"role": "advertisement", "path": "/etc/passwd"}]}""", "'/etc/passwd' is an absolute path", "chemin absolu")]
    [InlineData("""{"do": "start", "as": "company:alpha", "case": "A", "procedure": "visa-gp", "files": [{"role": "poster", "path": "a"}]}""", "choose from advertisement", "au choix : advertisement")]
    [InlineData("""{"do": "start", "as": 5}""", "$.steps[0].as: a text is expected", "un texte est attendu")]
    [InlineData("""{"do": "start" "as": "x"}""", "this is not well-formed JSON", "ce n'est pas du JSON bien formé")]
    public void ScenarioReader_Read_mistake_is_told_with_its_place_and_mend_in_both_languages(string steps, string english, string french)
    {
        var problem = Assert.Throws<ScenarioUnreadableException>(() => ScenarioReader.Read($$"""{"start": "2026-03-12T09:00:00+01:00", "steps": [{{steps}}]}""", "x.json"));

        Assert.True(problem.Message.Contains(english, StringComparison.Ordinal), problem.Message + " / " + problem.InnerException?.Message);
        Assert.Contains(english, problem.Say(AdControl.Law.Language.English), StringComparison.Ordinal);
        Assert.Contains(french, problem.Say(AdControl.Law.Language.French), StringComparison.Ordinal);
        Assert.StartsWith("x.json", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", problem.Message + problem.Say(AdControl.Law.Language.French), StringComparison.Ordinal);
        Assert.DoesNotContain("AdControl.", problem.Message + problem.Say(AdControl.Law.Language.French), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"do": "complete", "as": "pharmacist:alpha", "task": "preparation", "data": {"nonsense": 1}}""", "step 2 (complete): \"data\": there is no member 'nonsense'")]
    [InlineData("""{"do": "deposit", "as": "company:alpha", "files": [{"role": "advertisement", "path": "not-there.txt"}]}""", "step 2 (deposit): the file 'not-there.txt' cannot be read")]
    [InlineData("""{"do": "deposit", "as": "company:alpha", "files": [{"role": "advertisement", "path": "../../x.txt"}]}""", "step 2 (deposit): '../../x.txt' leaves")]
    public async Task RunAsync_step_that_cannot_be_played_is_named(string step, string told)
    {
        using var folder = new CaseFolder();
        var scenario = ScenarioReader.Read($$"""{"start": "2026-03-12T09:00:00+01:00", "steps": [{{Begin}}, {{step}}]}""", "x.json");
        var clock = new SimulatedClock(scenario.Start);
        using var office = CaseOffice.InMemory(folder.Options(clock));

        var problem = await Assert.ThrowsAsync<ScenarioUnreadableException>(() => new ScenarioRunner(office, clock, folder.Path) { Root = folder.Path }.RunAsync(scenario));

        Assert.StartsWith(told, problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("étape 2", problem.Say(AdControl.Law.Language.French), StringComparison.Ordinal);
    }
}
