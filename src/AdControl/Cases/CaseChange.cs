using System.Data.Common;
using System.Text.Json;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Running;

namespace AdControl.Cases;

/// <summary>A case as it is to be stored, in the transaction of the step that changes it.</summary>
/// <param name="Case">The case; its revision is the expected one plus one.</param>
/// <param name="ExpectedRevision">The revision it was made from; 0 for a new case.</param>
/// <param name="HasOtherMedicines">Whether its medicines are not those that are stored.</param>
/// <param name="WasToPublish">Whether an act of it waited to be published before.</param>
internal sealed record CaseChange(Case Case, long ExpectedRevision, bool HasOtherMedicines, bool WasToPublish) : ISealed
{
    private const string Insert =
        "INSERT INTO cases (id, number, reference_number, state, company, title, due_date, valid_until, deposited_at, fee_receipt, about, revision, updated_at, document, stage, due_key, opinions_asked, opinions_given, procedure) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) ON CONFLICT (id) DO NOTHING";

    private const string Update =
        "UPDATE cases SET number = $2, reference_number = $3, state = $4, company = $5, title = $6, due_date = $7, valid_until = $8, deposited_at = $9, fee_receipt = $10, about = $11, revision = $12, updated_at = $13, document = $14, stage = $15, due_key = $16, opinions_asked = $17, opinions_given = $18 WHERE id = $1 AND revision = $19";

    // Shared by all that becomes of a case in one step.
    private LastWritten last = new();

    private readonly Lazy<string> document = new(() => JsonSerializer.Serialize(Case, CaseJson.Options));

    /// <summary>The case as it is stored; written once, whoever asks for it.</summary>
    public string Document => document.Value;

    /// <summary>Whether the words it is found by are not those that are stored.</summary>
    private bool HasOtherWords { get; init; }

    /// <summary>The case as the step that this was enlisted in has written it, with all that came after this in the step; null before.</summary>
    public Case? Written => last.Case;

    /// <inheritdoc/>
    public IEnumerable<RowSeal> Seals => [RowSeal.Of("cases", Case.Id, Document)];

    /// <summary>What becomes of a case, stored at a moment.</summary>
    public static CaseChange Of(Case before, Case after, DateTimeOffset at) => new(
        after with { Revision = before.Revision + 1, UpdatedAt = at }, before.Revision, before.Revision == 0 || !before.Dossier.Medicines.SequenceEqual(after.Dossier.Medicines), before.IsToPublish)
    {
        HasOtherWords = before.Revision == 0 || WorklistWords.Source(before) != WorklistWords.Source(after),
    };

    /// <summary>What becomes of the case later in the same step: stored once, with all that came before.</summary>
    public CaseChange Then(Case after, DateTimeOffset at) => new(
        after with { Revision = Case.Revision, UpdatedAt = at }, ExpectedRevision, HasOtherMedicines || !Case.Dossier.Medicines.SequenceEqual(after.Dossier.Medicines), WasToPublish)
    {
        HasOtherWords = HasOtherWords || WorklistWords.Source(Case) != WorklistWords.Source(after),
        last = last,
    };

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        try
        {
            if (await WriteRowAsync(transaction, cancellation) == 0) return false;
        }
        catch (DbException) when (ExpectedRevision > 0 || Case.Number is not null)
        {
            // Somebody took the number in the meantime: the same step would fail again, the act is made anew with another number.
            throw new WorkflowStateException($"A number of case '{Case.Id}' was taken by another one.");
        }
        if (HasOtherMedicines) await WriteMedicinesAsync(transaction, cancellation);
        if (HasOtherWords) await WriteWordsAsync(transaction, cancellation);
        if (Case.IsToPublish != WasToPublish) await WriteToPublishAsync(transaction, cancellation);
        last.Case = Case;
        return true;
    }

    private ValueTask<int> WriteRowAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        object?[] row =
        [
            Case.Id, Case.Number, Case.Dossier.ReferenceNumber, Case.State.WireName(), Case.Dossier.Company, Case.Dossier.Title, Iso.Of(Case.Clock?.DueDate), Iso.Of(Case.ValidUntil),
            Case.DepositedAt?.UtcTicks, Case.DepositedAt is null ? null : Case.Dossier.FeeReceipt?.Number, Case.Dossier.About, Case.Revision, Case.UpdatedAt.UtcTicks, Document,
            WorklistWords.StageOf(Case.State), Iso.Of(Case.Clock?.DueDate) ?? WorklistWords.NoDue, (long)Case.Opinions.Count, (long)Case.Opinions.Count(o => o.GivenAt is not null),
        ];
        return ExpectedRevision == 0 ? transaction.RunAsync(Insert, cancellation, [.. row, Case.Procedure]) : transaction.RunAsync(Update, cancellation, [.. row, ExpectedRevision]);
    }

    private ValueTask<int> WriteToPublishAsync(StepTransaction transaction, CancellationToken cancellation) =>
        transaction.RunAsync(Case.IsToPublish ? "INSERT INTO case_to_publish (case_id) VALUES ($1) ON CONFLICT DO NOTHING" : "DELETE FROM case_to_publish WHERE case_id = $1", cancellation, Case.Id);

    private async Task WriteMedicinesAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        await transaction.RunAsync("DELETE FROM case_medicine WHERE case_id = $1", cancellation, Case.Id);
        foreach (var cis in Case.Dossier.Medicines.Distinct())
            await transaction.RunAsync("INSERT INTO case_medicine (cis, case_id) VALUES ($1, $2)", cancellation, cis, Case.Id);
    }

    private async Task WriteWordsAsync(StepTransaction transaction, CancellationToken cancellation)
    {
        await transaction.RunAsync("DELETE FROM case_word WHERE case_id = $1", cancellation, Case.Id);
        foreach (var word in WorklistWords.Of(WorklistWords.Source(Case)))
            await transaction.RunAsync("INSERT INTO case_word (word, case_id) VALUES ($1, $2)", cancellation, word, Case.Id);
    }

    private sealed class LastWritten
    {
        public Case? Case { get; set; }
    }
}
