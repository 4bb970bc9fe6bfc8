using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;
using static AdControl.Workflows.Tests.Building.Make;

namespace AdControl.Storage.Tests.Cases;

public abstract partial class WorkflowStoreTests
{
    private static readonly DateOnly s_day = new(2026, 1, 5);

    private async Task<EfWorkflowStore> ThreeCases()
    {
        var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        for (var n = 0; n < 3; n++)
        {
            await host.StartAsync("w", WorkflowValue.Map(), "ann", instanceId: $"i{n}", extras: new() { CaseId = $"case-{n}" });
            if (n < 2) await host.CompleteTaskAsync((await host.TasksOfAsync("bob", ["legal"]))[0].Id, WorkflowValue.Of("ok"), "bob", ["legal"], $"k{n}");
        }
        return store;
    }

    private Task<int> Sql(string sql) => Database.Pool.UseAsync(c => c.RunAsync(sql, default), default).AsTask();

    [Fact]
    public async Task Audit_of_what_nobody_touched_finds_nothing()
    {
        await using var store = await ThreeCases();
        await new JournalRoots(Database).TakeAsync(s_day, _clock.GetUtcNow());
        var report = await new JournalAudit(Database).VerifyAsync();

        Assert.Empty(report.Problems);
        Assert.Equal((3, 1), (report.Cases, report.Roots));
        Assert.Equal(report.Entries, await Database.Pool.UseAsync(c => c.NumberAsync("SELECT count(*) FROM journal_entry", default), default));
    }

    [Theory]
    [InlineData("UPDATE journal_entry SET actor = 'eve' WHERE case_id = 'case-1' AND sequence = 3", "altered-entry", "case-1", 3)]
    [InlineData("UPDATE journal_entry SET at = at + 1 WHERE case_id = 'case-0' AND sequence = 1", "altered-entry", "case-0", 1)]
    [InlineData("DELETE FROM journal_entry WHERE case_id = 'case-1' AND sequence = 2", "missing-entries", "case-1", 2)]
    [InlineData("DELETE FROM journal_entry WHERE case_id = 'case-1' AND sequence > 4", "missing-entries", "case-1", 5)]
    [InlineData("UPDATE journal_chain SET sequence = sequence - 1 WHERE case_id = 'case-1'", "wrong-head", "case-1", null)]
    [InlineData("DELETE FROM journal_chain WHERE case_id = 'case-2'", "wrong-head", "case-2", null)]
    [InlineData("UPDATE journal_leaf SET sequence = sequence - 1 WHERE case_id = 'case-1'", "wrong-root", null, null)]
    [InlineData("DELETE FROM journal_leaf WHERE case_id = 'case-0'", "wrong-root", null, null)]
    [InlineData("UPDATE journal_root SET cases = 2", "wrong-root", null, null)]
    public async Task Audit_names_what_was_altered(string sql, string code, string? caseId, int? sequence)
    {
        await using var store = await ThreeCases();
        await new JournalRoots(Database).TakeAsync(s_day, _clock.GetUtcNow());
        Assert.NotEqual(0, await Sql(sql));
        var found = (await new JournalAudit(Database).VerifyAsync()).Problems;

        Assert.Contains(found, p => p.Code == code && p.CaseId == caseId && (sequence is null || p.Sequence == sequence));
        if (caseId is not null) Assert.All(found, p => Assert.Equal(caseId, p.CaseId));
    }

    [Fact]
    public async Task Rewritten_chain_whose_hashes_are_right_differs_from_the_root_of_its_day()
    {
        await using var store = await ThreeCases();
        await new JournalRoots(Database).TakeAsync(s_day, _clock.GetUtcNow());
        await RewriteAsync(await store.JournalAsync("case-1", default));

        Assert.Equal(("wrong-leaf", "case-1"), Assert.Single((await new JournalAudit(Database).VerifyAsync()).Problems) is var p ? (p.Code, p.CaseId) : default);
    }

    // What somebody with the whole database in hand would do: another actor, and every hash made to fit.
    private async Task RewriteAsync(IReadOnlyList<JournalEntry> journal)
    {
        var previous = JournalEntry.Genesis;
        foreach (var entry in journal)
        {
            var forged = entry with { Actor = "eve", Previous = previous };
            previous = forged.Digest();
            await Database.Pool.UseAsync(c => c.RunAsync("UPDATE journal_entry SET actor = 'eve', hash = $3 WHERE case_id = $1 AND sequence = $2", default, entry.CaseId, entry.Sequence, Convert.FromHexString(previous)), default);
        }
        await Database.Pool.UseAsync(c => c.RunAsync("UPDATE journal_chain SET hash = $2 WHERE case_id = $1", default, journal[0].CaseId, Convert.FromHexString(previous)), default);
    }

    [Fact]
    public async Task Root_of_a_day_stays_and_a_case_is_proved_under_it_alone()
    {
        await using var store = await ThreeCases();
        var roots = new JournalRoots(Database);
        var first = await roots.TakeAsync(s_day, _clock.GetUtcNow());
        await store.RecordAsync("case-1", "ann", _clock.GetUtcNow(), [WorkflowValue.Of("later")], [], [], default);
        Assert.Equal(first, await roots.TakeAsync(s_day, _clock.GetUtcNow().AddHours(1)));
        var second = await roots.TakeAsync(s_day.AddDays(1), _clock.GetUtcNow());
        Assert.NotEqual(first.Root, second.Root);
        foreach (var day in new[] { s_day, s_day.AddDays(1) })
        {
            var proof = (await roots.ProveAsync("case-1", day))!;
            Assert.True(proof.Holds());
            Assert.False((proof with { Sequence = proof.Sequence + 1 }).Holds());
            Assert.Equal((await store.JournalAsync("case-1", default))[(int)proof.Sequence - 1].Hash, proof.Hash);
        }
        Assert.Null(await roots.ProveAsync("case-9", s_day));
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
    }

    [Fact]
    public async Task Retention_packs_what_is_over_keeps_proofs_and_leaves_what_is_at_work()
    {
        await using var store = await ThreeCases();
        await new JournalRoots(Database).TakeAsync(s_day, _clock.GetUtcNow());
        var before = await store.JournalAsync("case-0", default);
        var retention = new Retention(Database, new() { PackAfter = TimeSpan.FromDays(30), DropAfter = TimeSpan.FromDays(365), Batch = 1 });
        Assert.Equal((0, 0), await retention.RunAsync(_clock.GetUtcNow().AddDays(29)));
        Assert.Equal((2, 0), await retention.RunAsync(_clock.GetUtcNow().AddDays(31)));

        Assert.Equal(before, await store.JournalAsync("case-0", default));
        Assert.Null(await store.LoadAsync("i0", default));
        Assert.NotNull(await store.LoadAsync("i2", default));
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
        Assert.True(await store.RecordAsync("case-0", "ann", _clock.GetUtcNow(), [WorkflowValue.Of("looked at again")], [], [], default));
        Assert.Equal(before.Count + 1, (await store.JournalAsync("case-0", default)).Count);
        Assert.Null(JournalEntry.FirstBroken(await store.JournalAsync("case-0", default)));
        Assert.Equal((0, 2), await retention.RunAsync(_clock.GetUtcNow().AddDays(397)));
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
        Assert.True((await new JournalRoots(Database).ProveAsync("case-0", s_day))!.Holds());
    }

    [Fact]
    public async Task Altered_archive_is_named_and_a_broken_chain_is_never_packed()
    {
        await using var store = await ThreeCases();
        await Sql("UPDATE journal_entry SET actor = 'eve' WHERE case_id = 'case-1' AND sequence = 2");
        var retention = new Retention(Database, new() { PackAfter = TimeSpan.FromDays(30) });
        Assert.Equal((1, 0), await retention.RunAsync(_clock.GetUtcNow().AddDays(31)));
        var journal = await store.JournalAsync("case-0", default);
        await Database.Pool.UseAsync(c => c.RunAsync("UPDATE case_archive SET content = $1", default, CaseArchive.Pack(journal.Select(e => e.Sequence == 2 ? e with { Actor = "eve" } : e))), default);

        Assert.Equal([("altered-archive", "case-0", 2L), ("altered-entry", "case-1", 2L)], (await new JournalAudit(Database).VerifyAsync()).Problems.Select(p => (p.Code, p.CaseId!, p.Sequence!.Value)));
    }

    [Fact]
    public async Task Person_is_erased_and_every_chain_still_proves_true()
    {
        await using var store = NewStore();
        var host = new WorkflowHost(Library(Review()), store, _clock);
        var persons = new PersonDirectory(Database);
        var pharmacist = PersonDirectory.New("{\"name\":\"Anne Martin\"}", _clock.GetUtcNow());
        var evaluator = await persons.AddAsync("{\"name\":\"Bob Durand\"}", _clock.GetUtcNow());
        await host.StartAsync("w", WorkflowValue.Map(), evaluator, instanceId: "i1", extras: new() { Enlisted = [pharmacist], Recorded = [WorkflowValue.Of(pharmacist.Key)] });
        Assert.Equal(pharmacist.Data, await persons.FindAsync(pharmacist.Key));
        Assert.True(await persons.EraseAsync(pharmacist.Key, _clock.GetUtcNow()));
        Assert.False(await persons.EraseAsync(pharmacist.Key, _clock.GetUtcNow()));

        Assert.Null(await persons.FindAsync(pharmacist.Key));
        Assert.NotNull(await persons.FindAsync(evaluator));
        Assert.Empty((await new JournalAudit(Database).VerifyAsync()).Problems);
        Assert.DoesNotContain("Martin", string.Concat((await store.JournalAsync("i1", default)).Select(e => e.Detail + e.Actor)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recurring_job_runs_on_one_of_two_nodes_and_a_failure_is_told()
    {
        var ran = new SemaphoreSlim(0);
        var told = new SemaphoreSlim(0);
        RecurringJob[] jobs =
        [
            new("count", "0 0 3 * * ?", _ =>
            {
                ran.Release();
                return System.Threading.Tasks.Task.CompletedTask;
            }),
            new("fail", "0 0 4 * * ?", _ => throw new IOException("no")),
        ];
        await using var one = await RecurringJobs.StartAsync(Database, jobs, (_, _) => told.Release());
        await using var two = await RecurringJobs.StartAsync(Database, jobs, (_, _) => told.Release());
        await one.TriggerAsync("count");
        await two.TriggerAsync("fail");

        Assert.True(await ran.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(0, ran.CurrentCount + told.CurrentCount);
    }

    [Fact]
    public async Task Recurring_starts_are_made_once_by_any_number_of_nodes()
    {
        await using EfWorkflowStore one = NewStore(), two = NewStore();
        var library = Library(Workflow("c", Sequence("s", Activity("each", "Cron", ("cronExpression", Literal("0 0 * * * *")), ("canStartWorkflow", true)), Note("n"))));
        WorkflowNode[] nodes = [new(new(library, one, _clock), one), new(new(library, two, _clock), two)];
        await System.Threading.Tasks.Task.WhenAll(nodes.Select(n => n.RunOnceAsync()));
        _clock.MoveTo(_clock.GetUtcNow().AddMinutes(150));
        await System.Threading.Tasks.Task.WhenAll(nodes.Select(n => n.RunOnceAsync()));
        await System.Threading.Tasks.Task.WhenAll(nodes.Select(n => n.RunOnceAsync()));

        Assert.Equal(2, await Database.Pool.UseAsync(c => c.NumberAsync("SELECT count(*) FROM workflow_instance WHERE definition_id = 'c' AND status = 1", default), default));
    }
}
