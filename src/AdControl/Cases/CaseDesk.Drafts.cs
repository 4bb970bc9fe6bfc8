using AdControl.Advertising;
using AdControl.Law;
using AdControl.Storage.Cases;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Changes a dossier that is not deposited yet, and brings files.</summary>
    /// <remarks>The journal holds the hash of what is stored, and a line for files; not one for every sentence that is typed.</remarks>
    /// <param name="actor">The company; once the dossier is with the responsible pharmacist, the pharmacist.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="change">Makes the new dossier of the one there is: it may be asked again when somebody was faster.</param>
    /// <param name="files">Files that come with it.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public Task<Case> SaveDraftAsync(Actor actor, string caseId, Func<Dossier, Dossier> change, IReadOnlyList<SuppliedFile>? files = null, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("edit-draft", actor, work.Before);
            var before = work.Before.Dossier;
            var changed = change(before) with { Company = before.Company };
            var isAboutFee = changed with { FeeReceipt = before.FeeReceipt } == before && (files ?? []).All(f => f.Role == FileRole.FeeReceipt);
            CheckDraft(actor, work.Before, isAboutFee);
            work.Case = SignedAnew(WithFiles(work.Before, DeskEntrance.Files(files), actor, office.Now) with { Dossier = changed == before ? before : DeskEntrance.Dossier(changed) with { Company = before.Company } }, work, isAboutFee);
            if (work.Case.Files.Count > work.Before.Files.Count) work.Record("draft-files", ("files", FileList(files)));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>Takes a file out of a dossier that is not deposited yet, with all its versions.</summary>
    public Task<Case> RemoveDraftFileAsync(Actor actor, string caseId, FileRole role, string name, CancellationToken cancellation = default) => ActAsync(
        actor, caseId,
        work =>
        {
            Rights.Check("edit-draft", actor, work.Before);
            CheckDraft(actor, work.Before, role == FileRole.FeeReceipt);
            work.Case = SignedAnew(work.Before with { Files = [.. work.Before.Files.Where(f => f.Role != role || f.Name != name)] }, work, role == FileRole.FeeReceipt);
            if (work.Case.Files.Count == work.Before.Files.Count) throw new CaseRefusedException(RefusalCode.NotFound, $"The dossier has no file '{name}' of role '{role.WireName()}'.");
            work.Record("draft-file-removed", ("file", name));
            return Task.CompletedTask;
        },
        null, cancellation);

    /// <summary>Runs the rules on a dossier that is not deposited yet, as the deposit and the agency would now.</summary>
    /// <returns>What they say: for the company alone.</returns>
    public async Task<CheckResult> CheckDraftAsync(Actor actor, string caseId, CancellationToken cancellation = default)
    {
        CheckResult? result = null;
        await ActAsync(
            actor, caseId,
            async work =>
            {
                Rights.Check("edit-draft", actor, work.Before);
                if (work.Before.DepositedAt is not null) throw new CaseRefusedException(RefusalCode.WrongState, "The dossier is deposited: the agency checks it now.");
                result = await PrecheckAsync(work.Before, cancellation);
                var blocking = result.Findings.Count(f => f.Level == Level.Blocking);
                work.Case = work.Before with { LastCheck = new DraftCheck(office.Now, actor.ToString(), DraftCheck.SubjectOf(work.Before), result.Verdict, blocking, result.Findings.Count - blocking) };
            },
            null, cancellation);
        return result!;
    }

    /// <summary>What the rules say of a case's dossier and advertisement now, without noting it.</summary>
    public async Task<CheckResult> PrecheckAsync(Case one, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(one);
        var procedure = office.ProcedureOf(one);
        bool? isUnique = one.Dossier.ReferenceNumber is { Length: > 0 } number ? !(await office.Cases.NumbersAsync(number, cancellation)).Contains(number) : null;
        var lookup = new DepositLookup(isUnique, await PreviousVisaAsync(one, procedure, cancellation));
        return office.Checks.Run(one, office.Checks.Document(one.Advertisement), procedure, office.Now, lookup, RuleStage.Deposit, RuleStage.Content);
    }

    /// <summary>Reads a version of a file of a case. That somebody read what was given in confidence stands in the journal.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="one">The case, as it was read.</param>
    /// <param name="sha256">The file's hash.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    /// <exception cref="CaseRefusedException">There is no such file, or it is not for the reader: which of the two is not said (code <c>not-found</c>).</exception>
    public async Task<(CaseFile File, byte[] Bytes)> ReadFileAsync(Actor actor, Case one, string sha256, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(one);
        var file = Disclosure.For(actor, one).Files.LastOrDefault(f => f.Sha256 == sha256) ?? throw new CaseRefusedException(RefusalCode.NotFound, "The case has no such file.");
        if (Rights.IsConfidential(one, file))
        {
            var read = WorkflowValue.Map(("event", WorkflowValue.Of("file-read")), ("by", WorkflowValue.Of(actor.ToString())), ("case", WorkflowValue.Of(one.Id)), ("file", WorkflowValue.Of(sha256)));
            while (!await office.Workflows.RecordAsync(OwnChains.Reads, actor.Name, office.Now, [read], [], [], cancellation)) cancellation.ThrowIfCancellationRequested();
        }
        return (file, office.Vault.Get(file.Sha256));
    }

    // Who prepares may change everything; what the pharmacist has before them, or has signed off, only they may, save the fee that is paid meanwhile.
    private static void CheckDraft(Actor actor, Case one, bool isAboutFee)
    {
        if (one.DepositedAt is not null || one.State is not (CaseState.Draft or CaseState.InternalReview or CaseState.Ready))
            throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {one.State.WireName()}: its dossier can no longer be changed.");
        if ((one.State == CaseState.InternalReview || one.SignedOffBy is not null) && actor.Role != ActorRole.Pharmacist && !isAboutFee)
            throw new CaseRefusedException(RefusalCode.WrongState, "The dossier is with the responsible pharmacist, or signed off: the pharmacist changes it, or sends it back.");
    }

    // What a pharmacist changes after the sign-off is signed off by whoever changed it.
    private static Case SignedAnew(Case after, CaseWork work, bool isAboutFee)
    {
        if (after == work.Before || isAboutFee || work.Before is not { State: CaseState.Ready, SignedOffBy: not null }) return after;
        work.Record("changed-after-sign-off");
        return after with { SignedOffBy = work.Actor?.Name };
    }
}
