using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Pages.Dossiers;
using AdControl.Server.Pages.Shared;
using AdControl.Workflows.Tasks;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>What waits for the person, what is new, and what comes next.</summary>
internal sealed class IndexPage : AppPage
{
    private const int MostTasks = 50;
    private const int MostCases = 10;
    private const int Soon = 14;

    private static readonly CaseState[] s_drafts = [CaseState.Draft, CaseState.InternalReview, CaseState.Ready];
    private static readonly CaseState[] s_before = [CaseState.Submitted, CaseState.UnderReview, CaseState.OpinionRequested, CaseState.InformationRequested, CaseState.DecisionDrafted, CaseState.LegalCheck, CaseState.ToSign];

    public sealed record Waiting(WorkTask Task, Case Case);

    public IReadOnlyList<Waiting> Tasks { get; private set; } = [];

    /// <summary>How many tasks wait in all; more than are shown, perhaps.</summary>
    public int TaskCount { get; private set; }

    public IReadOnlyList<Case> Drafts { get; private set; } = [];

    /// <summary>The company's dossiers before the agency or decided, by their last change.</summary>
    public IReadOnlyList<Case> News { get; private set; } = [];

    public IReadOnlyList<DepositWindow> Windows { get; private set; } = [];

    /// <summary>How many cases of the unit stand where.</summary>
    public IReadOnlyList<(CaseState State, int Count, int DueSoon)> Numbers { get; private set; } = [];

    public DateOnly Today => LegalTime.DayOf(Now);

    public async Task<IActionResult> OnGetAsync()
    {
        if (!Visitor.IsSignedIn) return Redirect("/sign-in");
        await ReadTasksAsync();
        if (Visitor.Actor.IsApplicant) await ReadCompanyAsync();
        if (Visitor.IsOne(ActorRole.Lead, ActorRole.Evaluator, ActorRole.Legal, ActorRole.Signatory, ActorRole.Admin)) await ReadNumbersAsync();
        return Page();
    }

    private async Task ReadTasksAsync()
    {
        var waiting = await Office.Desk.TasksOfAsync(Visitor.Actor, Gone);
        TaskCount = waiting.Count;
        var shown = waiting.Take(MostTasks).ToList();
        var cases = (await Office.Cases.FindAllAsync([.. shown.Select(t => t.InstanceId).Distinct()], Gone)).Where(c => Rights.MayRead(Visitor.Actor, c)).ToDictionary(c => c.Id);
        var tasks = shown.Where(t => cases.ContainsKey(t.InstanceId)).Select(t => new Waiting(t, cases[t.InstanceId]));
        Tasks = [.. tasks.OrderBy(t => DueOf(t) ?? DateOnly.MaxValue)];
    }

    private async Task ReadCompanyAsync()
    {
        var company = Visitor.Actor.Organisation;
        Drafts = await Office.Cases.ListAsync(new CaseQuery { Company = company, States = s_drafts, IsNewestFirst = true, Most = MostCases }, Gone);
        var others = await Office.Cases.ListAsync(new CaseQuery { Company = company, States = [.. Enum.GetValues<CaseState>().Except(s_drafts)], IsNewestFirst = true, Most = 5 * MostCases }, Gone);
        News = [.. others.OrderByDescending(c => c.UpdatedAt).Take(MostCases)];
        Windows = [.. Office.Pack.Calendar.Years.SelectMany(y => y.Periods).Select(p => p.Type).Distinct().Order(StringComparer.Ordinal).Select(type => DepositWindow.Of(Office.Pack, type, Today))];
    }

    private async Task ReadNumbersAsync()
    {
        var all = await Office.Cases.CountAsync(s_before, null, Gone);
        var soon = await Office.Cases.CountAsync(s_before, Today.AddDays(Soon), Gone);
        Numbers = [.. s_before.Where(all.ContainsKey).Select(s => (s, all[s], soon.GetValueOrDefault(s)))];
    }

    /// <summary>The day a task is due: its own, else the day to decide.</summary>
    public static DateOnly? DueOf(Waiting waiting) => waiting.Task.DueAt is { } due ? LegalTime.DayOf(due.AddSeconds(-1)) : waiting.Case.Clock?.DueDate;

    /// <summary>What silence will do to a case and when; empty when it does nothing.</summary>
    public string SilenceOf(Case one)
    {
        if (one.IsOver || one.ValidFrom is not null || one.Clock is not { Silence.Length: > 0 } clock) return "";
        var days = clock.DueDate.DayNumber - Today.DayNumber;
        if (days < 0) return T["the delay has run out"];
        return clock.Silence == "grants" ? T.Count(days, "silence grants in {0} day", "silence grants in {0} days") : T.Count(days, "silence refuses in {0} day", "silence refuses in {0} days");
    }

    /// <summary>Whether silence is near.</summary>
    public bool IsNear(Case one) => one.Clock is { } clock && clock.DueDate.DayNumber - Today.DayNumber <= Soon;
}
