using System.Reflection;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Values;
using Language = AdControl.Law.Language;

namespace AdControl.Tests.Cases;

/// <summary>Refusals, states and the timeline are told in both languages.</summary>
public class CaseWordsTests
{
    public static TheoryData<string> Codes => [.. typeof(RefusalCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void OfCode_every_code_has_words_in_both_languages(string code)
    {
        Assert.True(RefusalTexts.Has(code));
        Assert.NotEqual(RefusalTexts.OfCode(code).French, RefusalTexts.OfCode(code).English);
    }

    [Fact]
    public void Say_pattern_is_told_in_both_languages_with_its_arguments()
    {
        var refused = new CaseRefusedException(RefusalCode.WrongState, $"The case is {CaseState.ToSign.WireName()}: no task '{"évaluation {0}"}' is open.");

        Assert.Equal("The case is to-sign: no task 'évaluation {0}' is open.", refused.Message);
        Assert.Equal(refused.Message, refused.Say(Language.English));
        Assert.Equal("Le dossier est « à signer » : aucune tâche « évaluation {0} » n'est ouverte.", refused.Say(Language.French));
        Assert.Equal(["to-sign", "évaluation {0}"], refused.Text.Arguments);
    }

    [Fact]
    public void Say_words_of_elsewhere_follow_what_the_code_means() =>
        Assert.Equal("Un médicament du dossier n'est pas au registre (no {such} thing)", new CaseRefusedException(RefusalCode.UnknownMedicine, "no {such} thing").Say(Language.French));

    [Fact]
    public async Task Say_refusals_of_the_desk_are_french_when_french_is_asked()
    {
        using var folder = new CaseFolder();
        using var office = CaseOffice.InMemory(folder.Options(new Workflows.Simulation.SimulatedClock(new DateTimeOffset(2026, 3, 12, 9, 0, 0, TimeSpan.Zero))));
        var company = new Actor(ActorRole.Company, "alpha", "alpha");
        var desk = office.Desk;
        var one = await desk.StartAsync(company, "visa-gp", new Dossier());
        Func<Task>[] acts =
        [
            () => desk.FindAsync("x"), () => desk.StartAsync(company, "nothing", new Dossier()), () => desk.StartAsync(company, "visa-withdrawal", new Dossier()), () => desk.DepositAsync(company, one.Id),
            () => desk.ConfirmAsync(company, one.Id, "GP-1"), () => desk.ConfirmAsync(new Actor(ActorRole.Evaluator, "anna"), one.Id, "GP-1"), () => desk.CompleteAsync(company, one.Id, "nothing", null),
            () => desk.SignAsync(new Actor(ActorRole.Signatory, "dana"), one.Id), () => desk.WithdrawAsync(new Actor(ActorRole.Company, "beta", "beta"), one.Id, ""), () => desk.CompareAsync(one.Id),
        ];
        foreach (var act in acts)
        {
            var refused = await Assert.ThrowsAsync<CaseRefusedException>(act);
            Assert.NotNull(RefusalTexts.Of(refused.Text.Pattern));
            Assert.NotEqual(refused.Message, refused.Say(Language.French));
        }
    }

    [Fact]
    public void Of_every_state_and_quality_has_a_name()
    {
        foreach (var state in Enum.GetValues<CaseState>()) Assert.NotEmpty(CaseNames.Of(state).French);
        foreach (var role in Enum.GetValues<ActorRole>()) Assert.NotEmpty(CaseNames.Of(role).French);
    }

    [Fact]
    public async Task Timeline_of_every_scenario_is_told_in_french_kind_by_kind()
    {
        using var folder = new CaseFolder();
        await Audit.PlayedStore.PlayAsync(folder, "visa-withdrawal-suspended", Audit.PlayedStore.Scenarios);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);
        foreach (var id in new[] { "case-a", "case-w" })
        {
            var journal = await database.WorkflowStore().JournalAsync(id, default);
            foreach (var detail in journal.Where(e => e.Kind == AdControl.Workflows.Journaling.JournalKind.Recorded).Select(e => WorkflowValue.FromJson(e.Detail)))
            {
                Assert.Contains(detail["event"].AsText(), TimelineWords.Events);
                Assert.All(detail.Members.Where(m => m.Key is not ("event" or "by")), m => Assert.Contains(m.Key, TimelineWords.Members));
            }
            Assert.Contains(Timeline.Of(journal, "A"), l => l.In(Language.French).Contains("retiré", StringComparison.Ordinal));
        }
    }

    // Whatever the sources throw or record has French words.
    [Fact]
    public void Sources_every_event_that_is_recorded_has_french_words()
    {
        var sources = Directory.GetFiles(Path.Combine(Shared.SharedData.SolutionRoot, "src", "AdControl", "Cases"), "*.cs").Select(File.ReadAllText);
        var events = sources.SelectMany(s => System.Text.RegularExpressions.Regex.Matches(s, "\\.Record\\(\"([a-z-]+)\"")).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.True(events.Count > 20);
        Assert.Empty(events.Except(TimelineWords.Events));
    }
}
