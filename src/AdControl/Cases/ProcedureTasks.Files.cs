using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

internal sealed partial class ProcedureTasks
{
    /// <summary>Gives the agency's number to what nobody deposits: a report, or what the agency itself begins. From now on it is judged by the rules of today.</summary>
    private async ValueTask<WorkflowValue> OpenFileAsync(CaseWork work, Procedure procedure, AutomaticTask task, CancellationToken cancellation)
    {
        if (work.Case.Number is null)
        {
            work.Case = work.Case with { DepositedAt = task.At, Number = await office.NextNumberAsync(procedure, task.At, cancellation), Pack = office.PackNow };
            work.Record("opened", ("number", work.Case.Number));
        }
        return WorkflowValue.Map(("number", WorkflowValue.Of(work.Case.Number)));
    }

    /// <summary>Whether another case has what this one is about suspended today: its end must not be lifted by the end of this one's.</summary>
    private async ValueTask<WorkflowValue> OtherSuspensionsAsync(CaseWork work, Procedure procedure, AutomaticTask task, CancellationToken cancellation)
    {
        var today = LegalTime.DayOf(task.At);
        DateOnly? last = null;
        if (work.Case.Dossier.About is { } about)
            await foreach (var other in office.Cases.AllAsync(new CaseQuery { About = about }, cancellation).Where(c => c.Id != work.Case.Id))
                if (other.RunningSuspensionUntil(today) is { } until && !(last >= until)) last = until;
        if (last is not null) work.Record("still-suspended", ("until", Iso.Of(last)));
        return WorkflowValue.Map(("running", WorkflowValue.Of(last is not null)), ("until", WorkflowValue.Of(Iso.Of(last))));
    }

    /// <summary>Has another procedure begun about the same advertisement, once the step is stored; one of each procedure.</summary>
    private async ValueTask<WorkflowValue> StartCaseAsync(CaseWork work, Procedure procedure, AutomaticTask task, CancellationToken cancellation)
    {
        var subject = task.Payload["about"].AsText() is { } named
            ? await office.Cases.FindAsync(named, cancellation) ?? throw new CaseRefusedException(RefusalCode.NotFound, $"There is no case '{named}'.")
            : work.Case;
        var wanted = office.ProcedureOf(task.Payload["byProcedure"][subject.Procedure].AsText() ?? Text(task, "procedure"));
        wanted.CheckAbout(subject);
        var about = subject.Id;
        var id = $"{work.Case.Id}-{wanted.Code}";
        work.Record("started-case", ("case", id), ("procedure", wanted.Code), ("about", about));
        task.Ask(new DomainEffect($"{task.Id}/case", CaseOffice.StartEffect, WorkflowValue.Map(
            ("case", WorkflowValue.Of(id)), ("procedure", WorkflowValue.Of(wanted.Code)), ("from", WorkflowValue.Of(work.Case.Id)), ("about", WorkflowValue.Of(about)))));
        return WorkflowValue.Map(("case", WorkflowValue.Of(id)));
    }
}
