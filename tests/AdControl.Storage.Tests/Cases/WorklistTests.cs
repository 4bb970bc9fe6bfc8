using AdControl.Cases;
using AdControl.Storage.Tests.Servers;

namespace AdControl.Storage.Tests.Cases;

/// <summary>The work list over both databases.</summary>
public abstract class WorklistTests(TestDatabase own) : DatabaseTests(own)
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task PageAsync_goes_by_due_date_and_finds_words_without_their_accents()
    {
        for (var i = 1; i <= 5; i++) await StoreAsync(Open(i, $"Affiche étoilée {i}", new DateOnly(2026, 5, 10 - i)));
        await StoreAsync(Open(6, "Dépliant", null) with { State = CaseState.InformationRequested });
        await StoreAsync(Open(7, "Spot", null) with { State = CaseState.Refused });
        var worklist = new Worklist(Database);
        Assert.Equal(["5", "4", "3", "2", "1"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit }));
        Assert.Equal(["5", "4", "3", "2", "1"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit, Text = "ETOILEE aff", Most = 2 }));
        Assert.Equal(["3"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit, Text = "GP-003" }));
        Assert.Equal(["5", "4"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit, DueUntil = new DateOnly(2026, 5, 6) }));
        Assert.Equal(["6"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Waiting }));
        Assert.Equal(["7"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Done }));
        Assert.Empty(await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unassigned }));
        Assert.Equal(5, (await worklist.LoadAsync(new DateOnly(2026, 5, 4), 2)).Sum(w => w.Cases));
    }

    [SkippableFact]
    public async Task A_case_that_is_called_otherwise_is_found_by_its_new_words_only()
    {
        var one = await StoreAsync(Open(1, "Ancien titre", null));
        await StoreAsync(one with { Dossier = one.Dossier with { Title = "Nouveau" } }, one);
        var worklist = new Worklist(Database);
        Assert.Empty(await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit, Text = "ancien" }));
        Assert.Equal(["1"], await IdsAsync(worklist, new WorklistQuery { Tab = WorklistTab.Unit, Text = "nouveau" }));
    }

    [SkippableFact]
    public async Task SaveAsync_replaces_a_filter_of_the_same_name_and_keeps_one_default()
    {
        var views = new WorklistViews(Database);
        Assert.True(await views.SaveAsync(new WorklistView("a", "anna", "Une", "tab=unit", true), s_now));
        Assert.True(await views.SaveAsync(new WorklistView("b", "anna", "Deux", "tab=mine", true), s_now));
        Assert.True(await views.SaveAsync(new WorklistView("c", "anna", "Deux", "tab=done", true), s_now));
        Assert.True(await views.SaveAsync(new WorklistView("d", "", "Unité", "tab=unit", false), s_now));
        Assert.Equal([("Unité", "tab=unit", false), ("Deux", "tab=done", true), ("Une", "tab=unit", false)], (await views.OfAsync("anna")).Select(v => (v.Name, v.Query, v.IsDefault)));
        Assert.Single(await views.OfAsync("louis"));
        await views.DeleteAsync("louis", "a");
        Assert.Equal(3, (await views.OfAsync("anna")).Count);
    }

    private static async Task<List<string>> IdsAsync(Worklist worklist, WorklistQuery query)
    {
        var ids = new List<string>();
        for (var page = await worklist.PageAsync(query); ; page = await worklist.PageAsync(query with { After = page.Next }))
        {
            ids.AddRange(page.Rows.Select(r => r.CaseId));
            if (page.Next is null) return ids;
        }
    }

    private static Case Open(int number, string title, DateOnly? due) => new()
    {
        Id = $"{number}",
        Number = $"GP-{number:000}",
        Procedure = "visa-gp",
        State = CaseState.UnderReview,
        CreatedAt = s_now,
        CreatedBy = "company:midi",
        Dossier = new Dossier { Company = "midi", Title = title },
        Clock = due is not { } day ? null : new CaseClock { StartsOn = day, Delay = "2 months", DelayParameter = "visa.delay", DueDate = day, SilenceAt = s_now },
    };

    private async Task<Case> StoreAsync(Case after, Case? before = null)
    {
        var change = CaseChange.Of(before ?? after, after, s_now);
        Assert.True(await Database.WriteAsync(transaction => change.WriteAsync(transaction, default), default));
        return change.Case;
    }
}

public sealed class SqliteWorklistTests() : WorklistTests(TestDatabase.Sqlite());

public sealed class PostgresWorklistTests() : WorklistTests(TestDatabase.Postgres());
