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
}
