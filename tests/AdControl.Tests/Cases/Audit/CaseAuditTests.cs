using AdControl.Cases;
using AdControl.Cases.Audit;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Cases.Audit;

/// <summary>What somebody changes in the database or the files behind the program's back is named.</summary>
public class CaseAuditTests(PlayedStore played) : IClassFixture<PlayedStore>
{
    public static TheoryData<string> Scenarios => [.. Directory.EnumerateFiles(PlayedStore.Scenarios, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task VerifyAsync_what_nobody_touched_is_whole()
    {
        await using var copy = played.NewCopy();

        Assert.Empty(await copy.AuditAsync());
        Assert.Empty(await copy.AuditAsync("case-a"));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task VerifyAsync_after_each_scenario_is_whole(string name)
    {
        using var folder = new CaseFolder();
        await PlayedStore.PlayAsync(folder, name, PlayedStore.Scenarios);
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);

        var report = await new CaseAudit(database, new FileVault(Path.Combine(folder.Path, "files"))).VerifyAsync();

        Assert.Empty(report.Problems);
        Assert.NotEqual(0, report.Entries);
    }

    [Fact]
    public async Task VerifyAsync_after_the_demo_is_whole()
    {
        using var folder = new CaseFolder();
        await PlayedStore.PlayAsync(folder, "depot-au-bulletin", Path.Combine(SharedData.SolutionRoot, "samples", "scenarios"));
        await using var database = CaseDatabase.Sqlite(folder.Path, isFullySynchronous: false);

        Assert.Empty((await new CaseAudit(database, new FileVault(Path.Combine(folder.Path, "files"))).VerifyAsync()).Problems);
    }

    [Theory]
    [InlineData("UPDATE cases SET document = replace(document, '\"state\":\"withdrawn\"', '\"state\":\"granted\"') WHERE id = 'case-a'", "altered-case", "state")]
    [InlineData("UPDATE cases SET document = replace(document, '\"dueDate\":\"2', '\"dueDate\":\"3') WHERE id = 'case-a'", "altered-case", "clock")]
    [InlineData("UPDATE cases SET document = replace(document, '\"validUntil\":\"20', '\"validUntil\":\"21') WHERE id = 'case-a'", "altered-case", "validUntil")]
    [InlineData("UPDATE cases SET document = replace(document, '\"amount\":', '\"amount\":9') WHERE id = 'case-a'", "altered-case", "no longer what the last step stored")]
    [InlineData("UPDATE cases SET document = replace(document, 'evaluator:bruno', 'evaluator:eve') WHERE id = 'case-w'", "altered-case", "no longer what the last step stored")]
    [InlineData("UPDATE cases SET document = substr(document, 1, 100) WHERE id = 'case-a'", "altered-case", "can no longer be read")]
    [InlineData("UPDATE cases SET document = 'null' WHERE id = 'case-a'", "altered-case", "can no longer be read")]
    [InlineData("UPDATE cases SET document = json_set(document, '$.acts[0].final.title', 5) WHERE id = 'case-w'", "altered-act", "D1 can no longer be read")]
    [InlineData("UPDATE cases SET document = json_remove(document, '$.acts[0].final') WHERE id = 'case-w'", "altered-act", "no longer the one that was frozen")]
    [InlineData("UPDATE cases SET document = json_set(document, '$.acts[0].sha256', '00') WHERE id = 'case-w'", "altered-act", "no longer the one that was frozen")]
    [InlineData("UPDATE cases SET document = json_remove(document, '$.acts[0]') WHERE id = 'case-w'", "altered-act", "no longer in the case")]
    [InlineData("UPDATE cases SET document = json_set(document, '$.acts[0].kind', 'refusal') WHERE id = 'case-w'", "altered-case", "acts")]
    [InlineData("UPDATE cases SET state = 'granted' WHERE id = 'case-a'", "altered-column", "state")]
    [InlineData("UPDATE cases SET due_date = '2030-01-01' WHERE id = 'case-a'", "altered-column", "due_date")]
    [InlineData("UPDATE cases SET valid_until = NULL WHERE id = 'case-a'", "altered-column", "valid_until")]
    [InlineData("UPDATE cases SET company = 'beta' WHERE id = 'case-a'", "altered-column", "company")]
    [InlineData("UPDATE cases SET title = 'x' WHERE id = 'case-a'", "altered-column", "title")]
    [InlineData("UPDATE cases SET number = 'GP-2026-99999' WHERE id = 'case-a'", "altered-column", "number")]
    [InlineData("UPDATE cases SET reference_number = 'x' WHERE id = 'case-a'", "altered-column", "reference_number")]
    [InlineData("UPDATE cases SET procedure = 'visa-pm' WHERE id = 'case-a'", "altered-column", "procedure")]
    [InlineData("UPDATE cases SET deposited_at = deposited_at - 864000000000 WHERE id = 'case-a'", "altered-column", "deposited_at")]
    [InlineData("UPDATE cases SET fee_receipt = '0' WHERE id = 'case-a'", "altered-column", "fee_receipt")]
    [InlineData("UPDATE cases SET about = 'x' WHERE id = 'case-w'", "altered-column", "about")]
    [InlineData("INSERT INTO case_to_publish VALUES ('case-a')", "altered-column", "case_to_publish")]
    [InlineData("UPDATE cases SET revision = revision + 1 WHERE id = 'case-a'", "altered-column", "revision")]
    [InlineData("UPDATE cases SET updated_at = updated_at + 1 WHERE id = 'case-a'", "altered-column", "updated_at")]
    [InlineData("DELETE FROM case_medicine WHERE case_id = 'case-a'", "altered-column", "case_medicine")]
    [InlineData("UPDATE case_medicine SET cis = '60000001' WHERE case_id = 'case-a'", "altered-column", "case_medicine")]
    [InlineData("PRAGMA foreign_keys = 0; DELETE FROM cases WHERE id = 'case-a'", "missing-case", "case-a")]
    [InlineData("DELETE FROM journal_entry WHERE case_id = 'case-a'", "missing-entries", "case-a")]
    [InlineData("DELETE FROM journal_entry WHERE case_id = 'case-a' AND kind = 23", "missing-entries", "case-a")]
    [InlineData("UPDATE journal_entry SET detail = '{}' WHERE case_id = 'case-a' AND kind = 23", "altered-entry", "case-a")]
    [InlineData("DELETE FROM journal_chain WHERE case_id = 'case-a'", "wrong-head", "case-a")]
    [InlineData("UPDATE journal_chain SET updated_at = 1 WHERE case_id = 'case-a'", "wrong-head", "case-a")]
    [InlineData("DELETE FROM journal_chain WHERE case_id = 'case-a'; DELETE FROM journal_entry WHERE case_id = 'case-a'", "wrong-head", "case-a")]
    [InlineData("DELETE FROM journal_leaf WHERE case_id = 'case-a'", "wrong-root", "2027-01-01")]
    [InlineData("DELETE FROM journal_root", "missing-root", "2027-01-01")]
    [InlineData("UPDATE journal_root SET at = at + 1", "wrong-root", "2027-01-01")]
    [InlineData("DELETE FROM mail WHERE key = (SELECT min(key) FROM mail)", "missing-mail", "is gone")]
    [InlineData("UPDATE mail SET document = replace(document, '\"subject\":\"', '\"subject\":\"x') WHERE key = (SELECT min(key) FROM mail)", "altered-mail", "was altered")]
    [InlineData("UPDATE mail SET recipient = 'eve@example.org' WHERE key = (SELECT min(key) FROM mail)", "altered-mail", "columns")]
    [InlineData("UPDATE mail SET subject = 'x' WHERE key = (SELECT min(key) FROM mail)", "altered-mail", "columns")]
    [InlineData("UPDATE mail SET case_id = NULL WHERE key = (SELECT min(key) FROM mail)", "altered-mail", "columns")]
    [InlineData("INSERT INTO mail SELECT 'forged', case_id, recipient, subject, state, attempts, next_at, last_error, document FROM mail LIMIT 1", "unknown-mail", "forged")]
    [InlineData("DELETE FROM bulletin_act", "missing-publication", "is gone")]
    [InlineData("UPDATE bulletin_act SET document = replace(document, '\"title\"', '\"titel\"')", "altered-publication", "was altered")]
    [InlineData("UPDATE bulletin_act SET issue = NULL", "altered-publication", "issue")]
    [InlineData("UPDATE bulletin_act SET section = 'x'", "altered-publication", "section")]
    [InlineData("UPDATE bulletin_act SET reference = 'x'", "altered-publication", "reference")]
    [InlineData("INSERT INTO bulletin_act SELECT address || 'x', reference, section, issue, document FROM bulletin_act LIMIT 1", "unknown-publication", "does not know")]
    [InlineData("UPDATE bulletin_issue SET date = '2020-01-01'", "altered-issue", "was altered")]
    [InlineData("UPDATE bulletin_issue SET journal_root = 'x'", "altered-issue", "was altered")]
    [InlineData("PRAGMA foreign_keys = 0; DELETE FROM bulletin_issue", "missing-issue", "is gone")]
    [InlineData("INSERT INTO bulletin_issue VALUES ('2026-999', '2026-01-01', NULL)", "unknown-issue", "2026-999")]
    public async Task VerifyAsync_tampering_is_named(string sql, string code, string what)
    {
        await using var copy = played.NewCopy();
        Assert.NotEqual(0, await copy.SqlAsync(sql));

        var problems = await copy.AuditAsync();

        Assert.True(problems.Any(p => p.Code == code && p.Message.Contains(what, StringComparison.Ordinal)), $"expected {code} ({what}), found:\n{string.Join('\n', problems)}");
        Assert.All(problems, p => Assert.NotEqual(p.Text.French, p.Message));
    }

    [Fact]
    public async Task VerifyAsync_case_put_back_to_an_earlier_revision_is_named()
    {
        await using var copy = played.NewCopy();
        var before = await copy.Database.Pool.UseAsync(c => c.FirstAsync("SELECT document FROM cases WHERE id = 'case-w'", row => row.GetString(0), default), default);
        var one = CaseRow.ReadOrNull<Case>(before!)!;
        Assert.True(await copy.Database.WorkflowStore().RecordAsync("case-w", "system", one.UpdatedAt, [], [CaseChange.Of(one, one with { WarnedOn = new DateOnly(2026, 1, 1) }, one.UpdatedAt)], [], default));
        Assert.Empty(await copy.AuditAsync("case-w"));

        await copy.Database.Pool.UseAsync(c => c.RunAsync("UPDATE cases SET document = $1 WHERE id = 'case-w'", default, before), default);

        Assert.Contains(await copy.AuditAsync("case-w"), p => p.Code == "altered-case" && p.Message.Contains("earlier revision", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FindAsync_case_that_can_no_longer_be_read_says_so()
    {
        await using var copy = played.NewCopy();
        await copy.SqlAsync("UPDATE cases SET document = json_set(document, '$.acts[0].final.title', 5) WHERE id = 'case-w'");

        var refused = await Assert.ThrowsAsync<CaseRefusedException>(async () => await new DatabaseCaseStore(copy.Database).FindAsync("case-w", default));

        Assert.Equal("case-damaged", refused.Code);
        Assert.Contains("'case-w'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerifyAsync_files_missing_and_changed_are_named()
    {
        await using var copy = played.NewCopy();
        var files = Directory.GetFiles(Path.GetDirectoryName(Path.GetDirectoryName(copy.Vault.PathOf("00")))!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(files[0]);
        foreach (var file in files.Skip(1)) await File.AppendAllTextAsync(file, "!");

        var problems = await copy.AuditAsync();

        Assert.Contains(problems, p => p.Code == "missing-file");
        Assert.True(files.Count == 1 || problems.Any(p => p.Code == "altered-file"));
    }

    [Fact]
    public async Task VerifyAsync_after_packing_and_dropping_still_names_what_is_altered()
    {
        await using var copy = played.NewCopy();
        var later = new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await copy.SqlAsync("UPDATE workflow_instance SET status = 1, sub_status = 3");
        var retention = new Retention(copy.Database, new() { PackAfter = TimeSpan.FromDays(30), DropAfter = TimeSpan.FromDays(365) });
        Assert.NotEqual(0, (await retention.RunAsync(later)).Packed);
        Assert.Empty(await copy.AuditAsync());
        Assert.NotEqual(0, (await retention.RunAsync(later.AddDays(400))).Dropped);
        Assert.Empty(await copy.AuditAsync());
        Assert.Empty(await copy.AuditAsync("case-a"));

        await copy.SqlAsync("UPDATE cases SET document = replace(document, 'TP0109', 'TD0110') WHERE id = 'case-a'");
        await copy.SqlAsync("UPDATE mail SET document = document || ' ' WHERE key = (SELECT min(key) FROM mail)");

        Assert.Equal(["altered-case", "altered-mail"], (await copy.AuditAsync()).Select(p => p.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM case_archive", "missing-archive")]
    [InlineData("UPDATE case_archive SET content = NULL", "missing-archive")]
    [InlineData("UPDATE case_archive SET content = x'00'", "altered-archive")]
    [InlineData("UPDATE case_archive SET last_sequence = last_sequence + 1", "altered-archive")]
    [InlineData("UPDATE journal_chain SET pruned_hash = x'00' WHERE pruned_sequence > 0", "altered-archive")]
    public async Task VerifyAsync_archive_that_somebody_removed_or_changed_is_named(string sql, string code)
    {
        await using var copy = played.NewCopy();
        await copy.SqlAsync("UPDATE workflow_instance SET status = 1, sub_status = 3");
        Assert.NotEqual(0, (await new Retention(copy.Database, new() { PackAfter = TimeSpan.FromDays(30) }).RunAsync(new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero))).Packed);
        Assert.NotEqual(0, await copy.SqlAsync(sql));

        Assert.Contains(await copy.AuditAsync(), p => p.Code == code);
    }
}
