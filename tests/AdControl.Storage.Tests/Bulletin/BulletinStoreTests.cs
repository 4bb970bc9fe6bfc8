using AdControl.Bulletin;
using AdControl.Documents.Acts;
using AdControl.Storage.Tests.Servers;
using AdControl.Tests.Bulletin;

namespace AdControl.Storage.Tests.Bulletin;

/// <summary>Acts and issues in a database.</summary>
public abstract class BulletinStoreTests(TestDatabase own) : DatabaseTests(own)
{
    private static readonly DateOnly s_day = new(2026, 2, 20);
    private static readonly BulletinPlan s_plan = BulletinPlan.Load(Path.Combine(AppContext.BaseDirectory, "rules"));

    private BulletinStore Store => new(Database);

    private static PublishedAct Act(int number, params ActRelation[] relations)
    {
        var document = SampleBulletin.Act(number, s_day.AddDays(-3)) with { Relations = relations };
        return new PublishedAct { Address = ActAddress.Of(document), Section = "medicaments", Document = document, EffectiveOn = s_day };
    }

    [Fact]
    public async Task PublishAsync_makes_an_issue_of_what_waits_and_the_content_tells_what_became_of_it()
    {
        var (first, second) = (Act(1), Act(2));
        await Store.AddAsync(first);
        await Store.AddAsync(second);
        Assert.Equal(2, await Store.PublishAsync(new BulletinIssue("2026-008", s_day, "00ff")));
        Assert.Empty(await Store.WaitingAsync());
        await Store.AddAsync(Act(3, new ActRelation(ActRelationKind.Repeals, first.Document.Reference!)));
        await Store.PublishAsync(new BulletinIssue("2026-009", s_day.AddDays(7), null));
        await Store.AddChangeAsync(second.Address, new ActChange(ActChangeKind.Annulled, s_day.AddDays(8), "Conseil d’État"));
        var content = await Store.ContentAsync(s_plan, s_day.AddDays(30));
        Assert.Equal(["2026-008", "2026-009"], content.Issues.Select(i => i.Number));
        Assert.Equal("00ff", content.Issues[0].JournalRoot);
        Assert.Equal(3, content.Acts.Count);
        Assert.Equal(ActChangeKind.Repealed, Assert.Single(content.ChangesOf(content.At(first.Address)!)).Kind);
        Assert.Equal("Conseil d’État", Assert.Single(content.ChangesOf(content.At(second.Address)!)).By);
        Assert.Equal(PublishedActJson.Write(first with { Issue = "2026-008" }), PublishedActJson.Write(content.At(first.Address)!));
    }

    [Fact]
    public async Task AddAsync_again_replaces_what_waits_and_refuses_what_appeared()
    {
        await Store.AddAsync(Act(1));
        await Store.AddAsync(Act(1) with { Section = "avis" });
        Assert.Equal("avis", Assert.Single(await Store.WaitingAsync()).Section);
        await Store.PublishAsync(new BulletinIssue("1", s_day, null));
        Assert.Equal("duplicate-address", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.AddAsync(Act(1)))).Code);
        Assert.NotNull(await Store.FindAsync(Act(1).Document.Reference!));
        Assert.Equal("1", (await Store.FindAsync(Act(1).Address.Path))!.Issue);
    }

    [Fact]
    public async Task PublishAsync_that_is_refused_changes_nothing()
    {
        Assert.Equal("nothing-to-publish", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.PublishAsync(new BulletinIssue("1", s_day, null)))).Code);
        await Store.AddAsync(Act(1));
        Assert.Equal("not-waiting", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.PublishAsync(new BulletinIssue("1", s_day, null), [Act(1).Address, Act(2).Address]))).Code);
        Assert.Equal("issue-number", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.PublishAsync(new BulletinIssue("../1", s_day, null)))).Code);
        Assert.Empty(await Store.IssuesAsync());
        Assert.Single(await Store.WaitingAsync());
        await Store.PublishAsync(new BulletinIssue("1", s_day, null), [Act(1).Address]);
        await Store.AddAsync(Act(2));
        Assert.Equal("duplicate-issue", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.PublishAsync(new BulletinIssue("1", s_day, null)))).Code);
        Assert.Equal("unknown-act", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.AddChangeAsync(Act(2).Address, new ActChange(ActChangeKind.Annulled, s_day, null)))).Code);
    }

    [Fact]
    public async Task PublishAsync_leaves_what_may_not_appear_yet()
    {
        await Store.AddAsync(Act(1) with { NotBefore = s_day.AddDays(1) });
        await Store.AddAsync(Act(2) with { NotBefore = s_day });
        Assert.Equal("embargo", (await Assert.ThrowsAsync<BulletinRefusedException>(() => Store.PublishAsync(new BulletinIssue("1", s_day, null), [Act(1).Address]))).Code);
        Assert.Equal(1, await Store.PublishAsync(new BulletinIssue("1", s_day, null)));
        Assert.Equal(Act(1).Address, Assert.Single(await Store.WaitingAsync()).Address);
        Assert.Equal(1, await Store.PublishAsync(new BulletinIssue("2", s_day.AddDays(1), null)));
    }

    [Fact]
    public async Task AddChangeAsync_by_several_at_once_loses_none()
    {
        await Store.AddAsync(Act(1));
        await Store.PublishAsync(new BulletinIssue("1", s_day, null));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Store.AddChangeAsync(Act(1).Address, new ActChange(ActChangeKind.Suspended, s_day.AddDays(i), null)))));
        Assert.Equal(8, (await Store.FindAsync(Act(1).Address.Path))!.Changes.Count);
    }

    [Fact]
    public async Task EnlistedAct_waits_once_its_transaction_is_committed()
    {
        Assert.True(await Database.WriteAsync(transaction => new EnlistedAct(Act(1)).WriteAsync(transaction, default), default));
        Assert.Equal(Act(1).Address, Assert.Single(await Store.WaitingAsync()).Address);
        await Store.PublishAsync(new BulletinIssue("1", s_day, null));
        await Assert.ThrowsAsync<BulletinRefusedException>(async () => await Database.WriteAsync(transaction => new EnlistedAct(Act(1)).WriteAsync(transaction, default), default));
    }
}

public sealed class SqliteBulletinStoreTests() : BulletinStoreTests(TestDatabase.Sqlite());

public sealed class PostgresBulletinStoreTests() : BulletinStoreTests(TestDatabase.Postgres());
