using System.Globalization;
using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Deposits the dossier of a case: the rules of deposit must not block.</summary>
    /// <param name="actor">The company.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="dossier">The dossier as it is now; null: as it is in the case.</param>
    /// <param name="files">Files that come with it.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public Task<Case> DepositAsync(Actor actor, string caseId, Dossier? dossier = null, IReadOnlyList<SuppliedFile>? files = null, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        async work =>
        {
            Rights.Check("deposit", actor, work.Before);
            if (work.Before.State is CaseState.Draft or CaseState.InternalReview) throw new CaseRefusedException(RefusalCode.NotSignedOff, "The responsible pharmacist has not signed the dossier off yet.");
            if (work.Before.State != CaseState.Ready) throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {work.Before.State.WireName()}: it was deposited already, or is over.");
            var now = office.Now;
            work.Case = WithFiles(work.Before, DeskEntrance.Files(files), actor, now);
            if (dossier is not null) work.Case = work.Case with { Dossier = DeskEntrance.Dossier(dossier) with { Company = work.Before.Dossier.Company } };
            await ReceiveAsync(work, now, cancellation);
        },
        async (work, extras) => await office.Host.PublishAsync("deposit", Workflows.Values.WorkflowValue.Null, actor.Name, work.Before.Id, extras, cancellation) > 0,
        cancellation);

    private async Task ReceiveAsync(CaseWork work, DateTimeOffset now, CancellationToken cancellation)
    {
        var procedure = office.ProcedureOf(work.Case);
        CheckAudience(work.Case, procedure);
        foreach (var role in procedure.RequiredFiles.Where(role => work.Case.Files.All(f => f.Role != role)))
            throw new CaseRefusedException(RefusalCode.IncompleteDossier, $"The dossier has no file of role '{role.WireName()}'.");
        CheckMedicines(work.Case, procedure);
        // Whose number is proposed waits for the turn before the rules run, for they read the number; the others after.
        if (work.Case.Dossier.ReferenceNumber is null) work.Turn = await office.Turns.TakeAsync(procedure.FilePrefix, cancellation);
        var isUnique = await NumberAsync(work, procedure, now, cancellation);
        var previous = await PreviousVisaAsync(work.Case, procedure, cancellation);
        CheckDeposit(work, procedure, now, new DepositLookup(isUnique, previous));
        work.Turn ??= await office.Turns.TakeAsync(procedure.FilePrefix, cancellation);
        await CheckFeeReceiptAsync(work.Case, cancellation);
        if (previous == PreviousVisa.Unknown)
            work.Case = work.Case.WithFlag(new("previous-visa-unknown", $"Le visa antérieur {work.Case.Dossier.PreviousNumber} n'est pas dans les dossiers de ce système : à vérifier.", now));
        work.Case = work.Case with { DepositedAt = now, Number = await office.NextNumberAsync(procedure, now, cancellation), Pack = office.PackNow };
        work.Record("deposited", ("number", work.Case.Number), ("reference", work.Case.Dossier.ReferenceNumber));
    }

    private static void CheckMedicines(Case one, Procedure procedure)
    {
        if (procedure.NumberTypes.Count > 0 && one.Dossier.Medicines.Count == 0)
            throw new CaseRefusedException(RefusalCode.IncompleteDossier, "The dossier names no medicine.");
        if (one.Dossier.Medicines.GroupBy(m => m, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new CaseRefusedException(RefusalCode.RepeatedMedicine, $"The dossier names '{twice.Key}' twice.");
    }

    /// <summary>What the records say of the visa that an application states as the one it renews or changes; null when it states none.</summary>
    private async Task<PreviousVisa?> PreviousVisaAsync(Case one, Procedure procedure, CancellationToken cancellation)
    {
        if (procedure.NumberTypes.Count == 0 || one.Dossier.PreviousNumber is not { } stated) return null;
        if (!ReferenceNumber.TryParse(stated, out var number)) throw new CaseRefusedException(RefusalCode.WrongNumber, $"'{stated}', the number of the previous visa, is not written as YY/MM/CIS/GP|PM/NNN.");
        var audience = one.Dossier.Audience ?? procedure.Audience ?? Audience.Public;
        if (procedure.NumberTypes.GetValueOrDefault(audience) is { } type && number.Type != type) return PreviousVisa.Other;
        if (await office.Cases.FindAsync(number.ToString(), cancellation) is not { } previous) return PreviousVisa.Unknown;
        if (previous.ValidFrom is null) return PreviousVisa.NotGranted;
        return previous.Dossier.Medicines.Intersect(one.Dossier.Medicines).Any() ? PreviousVisa.Granted : PreviousVisa.Other;
    }

    // One receipt pays for one application; the store holds to it should two come at once.
    private async Task CheckFeeReceiptAsync(Case one, CancellationToken cancellation)
    {
        if (one.Dossier.FeeReceipt?.Number is { Length: > 0 } number && await office.Cases.FindByFeeReceiptAsync(number, cancellation) is { } other && other != one.Id)
            throw new CaseRefusedException(RefusalCode.FeeReceiptUsed, $"The fee receipt {number} has paid for another application already.");
    }

    // The audience decides which rules apply: a procedure for one is no way to deposit for the other.
    private static void CheckAudience(Case one, Procedure procedure)
    {
        if (procedure.Audience is { } audience && one.Dossier.Audience is { } stated && stated != audience)
            throw new CaseRefusedException(RefusalCode.WrongAudience, $"'{procedure.Code}' is for advertising to the {audience.WireName()}; the dossier states {stated.WireName()}.");
    }

    /// <summary>Validates the reference number, or proposes one.</summary>
    /// <returns>Whether no other application has it; null when the procedure has no numbers.</returns>
    private async Task<bool?> NumberAsync(CaseWork work, Procedure procedure, DateTimeOffset now, CancellationToken cancellation)
    {
        var audience = work.Case.Dossier.Audience ?? procedure.Audience ?? Audience.Public;
        var stated = work.Case.Dossier.ReferenceNumber;
        if (!procedure.NumberTypes.TryGetValue(audience, out var type) || work.Case.Dossier.Medicines is not [var first, ..])
        {
            // The applicant's own way of numbering; but no two files have one number.
            if (stated is not null && (await office.Cases.NumbersAsync(stated, cancellation)).Contains(stated)) throw new CaseRefusedException(RefusalCode.DuplicateNumber, $"'{stated}' is the number of another application.");
            return null;
        }
        if (stated is null)
        {
            work.Case = work.Case with { Dossier = work.Case.Dossier with { ReferenceNumber = await ProposeNumberAsync(first, type, now, cancellation) } };
            return true;
        }
        if (!ReferenceNumber.TryParse(stated, out var number)) throw new CaseRefusedException(RefusalCode.WrongNumber, $"'{stated}' is not written as YY/MM/CIS/{type}/NNN.");
        if (number.Type != type) throw new CaseRefusedException(RefusalCode.WrongNumber, $"'{stated}' is a number of type {number.Type}, not {type}.");
        if (!work.Case.Dossier.Medicines.Contains(number.Cis)) throw new CaseRefusedException(RefusalCode.WrongNumber, $"'{stated}' carries the code of a medicine that is not in the dossier.");
        work.Case = work.Case with { Dossier = work.Case.Dossier with { ReferenceNumber = number.ToString() } };
        return !(await office.Cases.NumbersAsync(number.ToString(), cancellation)).Any();
    }

    /// <summary>The next free reference number of a medicine for a day of filing.</summary>
    public async Task<string> ProposeNumberAsync(string cis, string type, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var series = ReferenceNumber.SeriesOf(LegalTime.DayOf(at), cis, type);
        var taken = (await office.Cases.NumbersAsync(series, cancellation)).Select(n => ReferenceNumber.TryParse(n, out var number) ? number.Ordinal : 0);
        return string.Create(CultureInfo.InvariantCulture, $"{series}{taken.DefaultIfEmpty(0).Max() + 1:000}");
    }

    private void CheckDeposit(CaseWork work, Procedure procedure, DateTimeOffset now, DepositLookup lookup)
    {
        var result = office.Checks.Run(work.Case, office.Checks.Document(work.Case.Advertisement), procedure, now, lookup, RuleStage.Deposit, RuleStage.Content);
        var blocking = result.Findings.Where(f => f.Level == Level.Blocking && procedure.DepositRules.ContainsKey(f.Rule)).ToList();
        if (blocking.Count > 0)
        {
            var first = procedure.DepositRules.First(rule => blocking.Any(f => f.Rule == rule.Key));
            throw new CaseRefusedException(first.Value, string.Join('\n', blocking.Select(f => $"{f.Rule} ({f.Article}) {f.Message}"))) { Findings = blocking };
        }
        foreach (var undecided in result.Undecided.Where(u => procedure.DepositRules.ContainsKey(u.Rule)))
            work.Case = work.Case.WithFlag(new($"undecided-{undecided.Rule}", $"{undecided.Rule} n'a pu être jugée au dépôt, faute de : {string.Join(", ", undecided.Needs)}.", now));
    }

    /// <summary>Withdraws an application.</summary>
    public Task<Case> WithdrawAsync(Actor actor, string caseId, string reason, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("withdraw", actor, work.Before);
            DeskEntrance.Reason("reason", reason);
            work.Record("withdrawal", ("reason", reason.Length == 0 ? null : reason));
            return Task.CompletedTask;
        },
        async (work, extras) => await office.Host.PublishAsync("withdraw", Workflows.Values.WorkflowValue.Null, actor.Name, work.Before.Id, extras, cancellation) > 0,
        cancellation);
}
