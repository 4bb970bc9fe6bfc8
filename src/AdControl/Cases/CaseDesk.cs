using System.Text.Json.Nodes;
using AdControl.Law;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>Every act on a case, one method for each. Commands, scenarios and the web do nothing else.</summary>
/// <remarks>Each refuses with a <see cref="CaseRefusedException"/> and a stable code, and then has changed nothing. Thread-safe.</remarks>
public sealed partial class CaseDesk
{
    private const int MostAttempts = 8;

    private readonly CaseOffice office;

    internal CaseDesk(CaseOffice office) => this.office = office;

    /// <summary>Starts a case.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="procedure">The procedure's code.</param>
    /// <param name="dossier">What is known already.</param>
    /// <param name="files">Files that are there already.</param>
    /// <param name="id">The case's id; null makes one.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    public async Task<Case> StartAsync(Actor actor, string procedure, Dossier dossier, IReadOnlyList<SuppliedFile>? files = null, string? id = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(dossier);
        var kind = office.ProcedureOf(procedure);
        (dossier, files) = (DeskEntrance.Dossier(dossier), DeskEntrance.Files(files));
        if (actor.Role != ActorRole.System && !kind.StartedBy.Contains(actor.Role)) throw new CaseRefusedException(RefusalCode.NotAllowed, $"{actor} may not start '{procedure}'.");
        var now = office.Now;
        var about = dossier.About is { } named ? await FindAsync(named, cancellation) : null;
        if (about is not null)
        {
            kind.CheckAbout(about);
            dossier = dossier with { About = about.Id };
        }
        // What the agency begins about something granted concerns its holder and its advertisement.
        var granted = actor.IsApplicant || about?.ValidFrom is null || kind.StartedBy.Contains(ActorRole.Public) ? null : about;
        if (granted is not null) dossier = OfGranted(dossier, granted);
        var company = actor.Organisation ?? dossier.Company;
        var fresh = new Case
        {
            Id = id ?? Guid.CreateVersion7().ToString("N"),
            Procedure = procedure,
            CreatedAt = now,
            CreatedBy = actor.ToString(),
            Dossier = dossier with { Company = company },
            Files = granted is null || files?.Any(f => f.Role == FileRole.Advertisement) == true ? [] : [.. granted.CurrentFiles.Where(f => f.Role is FileRole.Advertisement or FileRole.Script)],
            SignedOffBy = dossier.ResponsiblePharmacist is { SignedOffOn: not null } pharmacist ? pharmacist.Name : null,
        };
        var work = new CaseWork(fresh, actor) { Case = WithFiles(fresh, files ?? [], actor, now) };
        work.Record("started", ("procedure", procedure), ("files", FileList(files)));
        var extras = Extras(work, now) with { CaseId = fresh.Id };
        var started = await StartedAsync(kind, work, actor, extras, cancellation);
        return started.Instance is null ? throw new CaseRefusedException(RefusalCode.AlreadyDone, started.Refusal) : await StoredAsync(work, cancellation);
    }

    // What nobody deposits has its number from the start; another file may have taken the same one in the meantime.
    private async Task<StartResult> StartedAsync(Procedure kind, CaseWork work, Actor actor, StepExtras extras, CancellationToken cancellation)
    {
        var id = work.Case.Id;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await office.Host.StartAsync(kind.Definition.DefinitionId, InputsOf(work.Case), actor.Name, id, id, extras, cancellation);
            }
            catch (WorkflowStateException) when (attempt < MostAttempts)
            {
                // It starts anew, with the next number.
            }
        }
    }

    private Dossier OfGranted(Dossier dossier, Case granted) => dossier with
    {
        Company = granted.Dossier.Company,
        Medicines = granted.Dossier.Medicines,
        Devices = granted.Dossier.Devices,
        Audience = granted.Dossier.Audience ?? office.ProcedureOf(granted).Audience,
        Product = granted.Dossier.Product ?? office.ProcedureOf(granted).Product,
        Medium = granted.Dossier.Medium,
        DeviceClass = granted.Dossier.DeviceClass,
        Title = dossier.Title.Length > 0 ? dossier.Title : granted.Dossier.Title,
    };

    /// <summary>Starts what another case leads to, about the same advertisement; nothing when it was started already.</summary>
    /// <remarks>Nothing of whoever reported the advertisement goes with it: the company may read the new case.</remarks>
    internal async Task StartFromAsync(string caseId, string procedure, string id, string? about, CancellationToken cancellation)
    {
        if (await office.Cases.FindAsync(id, cancellation) is not null) return;
        var from = await FindAsync(caseId, cancellation);
        var dossier = new Dossier
        {
            Company = from.Dossier.Advertiser.Length > 0 ? from.Dossier.Advertiser : from.Dossier.Company,
            Medicines = from.Dossier.Medicines,
            Devices = from.Dossier.Devices,
            Audience = from.Dossier.Audience,
            Product = from.Dossier.Product,
            Medium = from.Dossier.Medium,
            DeviceClass = from.Dossier.DeviceClass,
            Title = from.Dossier.Title,
            Dissemination = from.Dossier.Dissemination,
            SeenOn = from.Dossier.SeenOn,
            SeenAt = from.Dossier.SeenAt,
            About = about,
        };
        var files = from.CurrentFiles.Where(f => f.Role is FileRole.Advertisement or FileRole.Script).Select(f => new SuppliedFile(f.Role, f.Name, office.Vault.Get(f.Sha256)));
        await StartAsync(Actor.Automatic, procedure, dossier, [.. files], id, cancellation);
    }

    /// <summary>A case by its id, file number or reference number.</summary>
    /// <exception cref="CaseRefusedException">There is none.</exception>
    public async Task<Case> FindAsync(string idOrNumber, CancellationToken cancellation = default) =>
        await office.Cases.FindAsync(idOrNumber, cancellation) ?? throw new CaseRefusedException(RefusalCode.NotFound, $"There is no case '{idOrNumber}'.");

    /// <summary>The open tasks of a case, the oldest first.</summary>
    public async Task<IReadOnlyList<WorkTask>> TasksAsync(string caseId, CancellationToken cancellation = default) => await office.Host.TasksAsync(caseId, cancellation);

    /// <summary>Carries out what is due now: timers, reminders, messages.</summary>
    /// <returns>How many timers fired.</returns>
    public async Task<int> TickAsync(CancellationToken cancellation = default)
    {
        var fired = 0;
        for (var more = -1; more != 0; fired += more) more = await office.Host.FireDueAsync(cancellation: cancellation);
        await office.Host.TendTasksAsync(cancellation);
        return fired;
    }

    /// <summary>Reads the case, changes it, stores it with what it causes; again when somebody was faster.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="caseId">Which case.</param>
    /// <param name="change">Checks and changes; refuses by throwing.</param>
    /// <param name="step">The step it causes; null when it causes none. False: the procedure does not wait for this.</param>
    /// <param name="cancellation">Stops waiting for the store.</param>
    private async Task<Case> ActAsync(Actor actor, string caseId, Func<CaseWork, Task> change, Func<CaseWork, StepExtras, Task<bool>>? step, CancellationToken cancellation) =>
        await ActAsync(actor, await FindAsync(caseId, cancellation), change, step, cancellation);

    /// <summary>The same with a case that was read already; should it be old, it is read again.</summary>
    private async Task<Case> ActAsync(Actor actor, Case one, Func<CaseWork, Task> change, Func<CaseWork, StepExtras, Task<bool>>? step, CancellationToken cancellation)
    {
        var id = one.Id;
        for (var attempt = 1; ; attempt++, one = await FindAsync(id, cancellation))
        {
            var work = new CaseWork(one, actor);
            try
            {
                Rights.CheckOwn(actor, work.Before);
                await change(work);
                if (await StoreAsync(actor, work, step, cancellation)) return await StoredAsync(work, cancellation);
            }
            finally
            {
                work.Turn?.Dispose();
            }
            if (attempt == MostAttempts) throw new CaseRefusedException(RefusalCode.Busy, "The case is changed by others all the time: try again.");
        }
    }

    // What was just stored is not read back, unless what followed from it has changed the case again.
    private async Task<Case> StoredAsync(CaseWork work, CancellationToken cancellation) =>
        work.Change?.Written is { } written && await office.Cases.IsCurrentAsync(written, cancellation) ? written : await FindAsync(work.Before.Id, cancellation);

    private async Task<bool> StoreAsync(Actor actor, CaseWork work, Func<CaseWork, StepExtras, Task<bool>>? step, CancellationToken cancellation)
    {
        var now = office.Now;
        var extras = Extras(work, now);
        try
        {
            if (step is null) return await RecordAsync(actor, work, extras, cancellation);
            if (await step(work, extras)) return true;
            // The procedure has gone on in the meantime, or never waited for this.
            if ((await FindAsync(work.Before.Id, cancellation)).Revision != work.Before.Revision) return false;
            throw new CaseRefusedException(RefusalCode.WrongState, $"The case is {work.Before.State.WireName()}: its procedure does not wait for this.");
        }
        catch (WorkflowStateException)
        {
            return false;
        }
    }

    /// <summary>Stores what no step of the procedure carries.</summary>
    private async Task<bool> RecordAsync(Actor actor, CaseWork work, StepExtras extras, CancellationToken cancellation) =>
        await office.Workflows.RecordAsync(work.Before.Id, actor.Name, office.Now, extras.Recorded, extras.Enlisted, extras.Effects, cancellation);

    private StepExtras Extras(CaseWork work, DateTimeOffset at)
    {
        var enlisted = new List<object>();
        if (work.Case != work.Before || work.Before.Revision == 0) enlisted.Add(work.Change = CaseChange.Of(work.Before, work.Case, at));
        if (work.Notices.Count > 0) enlisted.Add(office.Letters.Enlisted(work, $"{work.Before.Id}/{work.Before.Revision}", at));
        enlisted.AddRange(work.Enlisted);
        return new StepExtras { Enlisted = enlisted, Recorded = work.Events };
    }

    private Case WithFiles(Case one, IReadOnlyList<SuppliedFile> files, Actor actor, DateTimeOffset at)
    {
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.Name.Replace('\\', '/'));
            var hash = office.Vault.Put(file.Bytes.Span);
            var versions = one.Files.Where(f => f.Role == file.Role && (f.Name == name || file.Role == FileRole.Advertisement)).ToList();
            if (versions.Count > 0 && versions[^1].Sha256 == hash) continue;
            one = one with { Files = [.. one.Files, new CaseFile(file.Role, name, hash, file.Bytes.Length, at, actor.ToString(), versions.Count + 1)] };
        }
        return one;
    }

    // What the flow itself needs, and nothing of persons: the journal is for ever.
    private static WorkflowValue InputsOf(Case one) => WorkflowValue.Map(
        ("CaseId", WorkflowValue.Of(one.Id)),
        ("Company", WorkflowValue.Of(one.Dossier.Company)),
        ("Medicines", WorkflowValue.Of(one.Dossier.Medicines.Select(WorkflowValue.Of))),
        ("Devices", WorkflowValue.Of(one.Dossier.Devices.Select(WorkflowValue.Of))),
        ("Context", WorkflowValue.Of(one.Dossier.Context.WireName())),
        ("PreviousNumber", WorkflowValue.Of(one.Dossier.PreviousNumber)),
        ("About", WorkflowValue.Of(one.Dossier.About)),
        ("Advertiser", WorkflowValue.Of(one.Dossier.Advertiser)),
        ("HasAdvertisement", WorkflowValue.Of(one.Advertisement is not null)),
        ("SignedOff", WorkflowValue.Of(one.SignedOffBy is not null)));

    private static string? FileList(IReadOnlyList<SuppliedFile>? files) => files is null or [] ? null : string.Join(", ", files.Select(f => Path.GetFileName(f.Name)));

    private static string? TextOf(JsonObject? data, string name) => data?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
