using AdControl.Law;
using AdControl.Products;
using AdControl.Products.Import;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

public sealed partial class CaseDesk
{
    /// <summary>Imports the register and tells every case whose medicine is no longer authorised.</summary>
    public async Task<ImportResult> ImportRegisterAsync(Actor actor, string folder, DateOnly? asOf = null, CancellationToken cancellation = default)
    {
        Rights.Check("import-register", actor);
        var result = office.OpenRegister().Import(folder, asOf, cancellation: cancellation);
        office.ForgetRegister();
        await foreach (var one in LiveCasesAsync(null, cancellation))
            await CheckAuthorisationAsync(actor, one, cancellation);
        return result;
    }

    /// <summary>Puts a medicine on the list of re-evaluations, or takes it off; its cases are told.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cis">The medicine.</param>
    /// <param name="isOpen">Whether the re-evaluation opens; else it ends.</param>
    /// <param name="outcome">How it ended: <c>changed</c> when the authorisation was modified.</param>
    /// <param name="source">Where it is written.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async Task SetReevaluationAsync(Actor actor, Cis cis, bool isOpen, string outcome = "", string source = "", CancellationToken cancellation = default)
    {
        Rights.Check("set-re-evaluation", actor);
        var today = LegalTime.DayOf(office.Now);
        var register = office.OpenRegister();
        var set = isOpen ? register.OpenReevaluation(cis, today, source) : register.CloseReevaluation(cis, today, outcome, source);
        if (set is null && isOpen) throw new CaseRefusedException(RefusalCode.WrongState, $"A re-evaluation of {cis} is open already.");
        if (set is null) throw new CaseRefusedException(RefusalCode.WrongState, $"No re-evaluation of {cis} is open.");
        office.ForgetRegister();
        var (name, told) = isOpen
            ? ("re-evaluation-opened", new LocalText($"réévaluation du rapport bénéfice/risque de {cis}, ouverte", $"re-evaluation of the benefit and risk of {cis}, opened"))
            : ("re-evaluation-closed", new LocalText($"réévaluation du rapport bénéfice/risque de {cis}, close", $"re-evaluation of the benefit and risk of {cis}, closed"));
        await foreach (var one in LiveCasesAsync(cis.ToString(), cancellation))
            await TellAsync(actor, one, name, WorkflowValue.Map(("outcome", WorkflowValue.Of(outcome))), told, cancellation);
    }

    private async Task CheckAuthorisationAsync(Actor actor, Case one, CancellationToken cancellation)
    {
        var today = LegalTime.DayOf(office.Now);
        var gone = one.Dossier.Medicines.Where(text => Cis.TryParse(text, out var cis) && office.Register!.Get(cis, today) is not { IsActive: true }).ToList();
        if (gone.Count > 0) await TellAsync(actor, one, "authorisation-ended", WorkflowValue.Map(("medicines", WorkflowValue.Of(gone.Select(WorkflowValue.Of)))), new LocalText($"l'autorisation de {string.Join(", ", gone)} n'est plus active", $"the authorisation of {string.Join(", ", gone)} is no longer active"), cancellation);
    }

    /// <summary>Flags a case, tells its people and the procedure; once.</summary>
    private Task<Case> TellAsync(Actor actor, Case one, string what, WorkflowValue payload, LocalText message, CancellationToken cancellation) => ActAsync(
        Actor.Automatic, one.Id,
        work =>
        {
            if (work.Before.Flags.Any(f => f.Code == what)) return Task.CompletedTask;
            var now = office.Now;
            work.Case = work.Before.WithFlag(new CaseFlag(what, message.French, now));
            if (what == "re-evaluation-closed") work.Case = work.Case with { Flags = [.. work.Case.Flags.Where(f => f.Code is not ("re-evaluation-opened" or "re-evaluation-closed"))] };
            work.Record(what, ("message", message.French), ("by", actor.ToString()));
            var values = new Dictionary<string, LocalText> { ["change"] = message };
            work.Notices.AddRange(work.Before.Evaluators.Select(e => $"evaluator:{e}").Append($"company:{one.Dossier.Company}").Select(to => new CaseNotice(to, "register-changed") { Values = values }));
            return Task.CompletedTask;
        },
        async (work, extras) => extras.Recorded.Count == 0
            || await office.Host.PublishAsync(what, payload, actor.Name, one.Id, extras, cancellation) > 0
            || await RecordAsync(actor, work, extras, cancellation),
        cancellation);

    private IAsyncEnumerable<Case> LiveCasesAsync(string? medicine, CancellationToken cancellation) =>
        office.Cases.AllAsync(new CaseQuery { Medicine = medicine }, cancellation).Where(c => !c.IsOver);
}
