using System.Data.Common;
using System.Text.Json;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace AdControl.Cases;

/// <summary>A case as it is to be stored, in the transaction of the step that changes it.</summary>
/// <param name="Case">The case; its revision is the expected one plus one.</param>
/// <param name="ExpectedRevision">The revision it was made from; 0 for a new case.</param>
/// <param name="HasOtherMedicines">Whether its medicines are not those that are stored.</param>
internal sealed record CaseChange(Case Case, long ExpectedRevision, bool HasOtherMedicines) : ISealed
{
    private readonly Lazy<string> document = new(() => JsonSerializer.Serialize(Case, CaseJson.Options));

    /// <summary>The case as it is stored; written once, whoever asks for it.</summary>
    public string Document => document.Value;

    /// <inheritdoc/>
    public IEnumerable<RowSeal> Seals => [RowSeal.Of("cases", Case.Id, Document)];

    /// <summary>What becomes of a case, stored at a moment.</summary>
    public static CaseChange Of(Case before, Case after, DateTimeOffset at) => new(
        after with { Revision = before.Revision + 1, UpdatedAt = at }, before.Revision, before.Revision == 0 || !before.Dossier.Medicines.SequenceEqual(after.Dossier.Medicines));

    /// <summary>What becomes of the case later in the same step: stored once, with all that came before.</summary>
    public CaseChange Then(Case after, DateTimeOffset at) => new(
        after with { Revision = Case.Revision, UpdatedAt = at }, ExpectedRevision, HasOtherMedicines || !Case.Dossier.Medicines.SequenceEqual(after.Dossier.Medicines));

    /// <inheritdoc/>
    public async ValueTask<bool> WriteAsync(CaseContext context, CancellationToken cancellation)
    {
        try
        {
            if (await WriteRowAsync(context, cancellation) == 0) return false;
        }
        catch (DbException) when (ExpectedRevision > 0 || Case.Number is not null)
        {
            // Somebody took the number in the meantime: the same step would fail again, the act is made anew with another number.
            throw new WorkflowStateException($"A number of case '{Case.Id}' was taken by another one.");
        }
        if (HasOtherMedicines) await WriteMedicinesAsync(context, cancellation);
        return true;
    }

    private Task<int> WriteRowAsync(CaseContext context, CancellationToken cancellation)
    {
        var (number, reference, state, company, title) = (Case.Number, Case.Dossier.ReferenceNumber, Case.State.WireName(), Case.Dossier.Company, Case.Dossier.Title);
        var (due, until, deposited, updated) = (Iso.Of(Case.Clock?.DueDate), Iso.Of(Case.ValidUntil), Case.DepositedAt?.UtcTicks, Case.UpdatedAt.UtcTicks);
        var receipt = Case.DepositedAt is null ? null : Case.Dossier.FeeReceipt?.Number;
        return ExpectedRevision == 0
            ? context.Database.ExecuteSqlAsync(
                $"INSERT INTO cases (id, number, reference_number, procedure, state, company, title, due_date, valid_until, deposited_at, fee_receipt, revision, updated_at, document) VALUES ({Case.Id}, {number}, {reference}, {Case.Procedure}, {state}, {company}, {title}, {due}, {until}, {deposited}, {receipt}, {Case.Revision}, {updated}, {Document}) ON CONFLICT (id) DO NOTHING",
                cancellation)
            : context.Database.ExecuteSqlAsync(
                $"UPDATE cases SET number = {number}, reference_number = {reference}, state = {state}, company = {company}, title = {title}, due_date = {due}, valid_until = {until}, deposited_at = {deposited}, fee_receipt = {receipt}, revision = {Case.Revision}, updated_at = {updated}, document = {Document} WHERE id = {Case.Id} AND revision = {ExpectedRevision}",
                cancellation);
    }

    private async Task WriteMedicinesAsync(CaseContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"DELETE FROM case_medicine WHERE case_id = {Case.Id}", cancellation);
        foreach (var cis in Case.Dossier.Medicines.Distinct())
            await context.Database.ExecuteSqlAsync($"INSERT INTO case_medicine (cis, case_id) VALUES ({cis}, {Case.Id})", cancellation);
    }
}
