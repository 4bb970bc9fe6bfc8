using System.Globalization;
using AdControl.Bulletin;
using AdControl.Law;
using AdControl.Mail;
using AdControl.Products;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;
using AdControl.Workflows.Tasks;

namespace AdControl.Cases;

/// <summary>Everything cases are worked with: procedures, law, register, files, stores and the engine. One for a process.</summary>
public sealed class CaseOffice : IDisposable
{
    /// <summary>The name of the effect that starts a case because another one says so.</summary>
    internal const string StartEffect = "start-case";

    private readonly Lazy<DecisionDrafting> drafting;
    private readonly Lazy<ActPublishing> publishing;
    private CaseChecks? checks;

    private CaseOffice(CaseOfficeOptions options, TimeProvider clock, ICaseStore cases, IWorkflowStore workflows, IMailOutbox mails)
    {
        (Clock, Pack, Procedures, Cases, Workflows) = (clock, options.Pack, options.Procedures, cases, workflows);
        Vault = new FileVault(Path.Combine(options.DataFolder, "files"));
        DataFolder = options.DataFolder;
        Register = MedicineRegister.OpenExisting(options.DataFolder, clock);
        publishing = new Lazy<ActPublishing>(() => new ActPublishing(this));
        drafting = new Lazy<DecisionDrafting>(() => new DecisionDrafting(this));
        (Mails, People) = (mails, CasePeople.Load(options.DataFolder));
        Letters = new CaseMail(MailTemplates.Load(options.Pack.Directory), People, options.Procedures);
        Host = new WorkflowHost(options.Procedures.Library, workflows, clock);
        Attach(Host);
        Desk = new CaseDesk(this);
    }

    /// <summary>The desk: every act on a case.</summary>
    public CaseDesk Desk { get; }

    /// <summary>The procedures.</summary>
    public ProcedureCatalogue Procedures { get; }

    /// <summary>The law.</summary>
    public RulePack Pack { get; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The files of cases.</summary>
    public FileVault Vault { get; }

    /// <summary>The folder of register and files.</summary>
    public string DataFolder { get; }

    /// <summary>The people behind accounts.</summary>
    public CasePeople People { get; }

    /// <summary>The mails that were written.</summary>
    public IMailOutbox Mails { get; }

    /// <summary>Where cases are read.</summary>
    public ICaseStore Cases { get; }

    /// <summary>Where workflows and the journal live.</summary>
    public IWorkflowStore Workflows { get; }

    internal WorkflowHost Host { get; }

    internal CaseMail Letters { get; }

    internal NumberTurns Turns { get; } = new();

    internal DecisionDrafting Drafting => drafting.Value;

    internal ActPublishing Publishing => publishing.Value;

    /// <summary>The acts and issues of the bulletin; null where they are forgotten with the process.</summary>
    public BulletinStore? Bulletin { get; private init; }

    internal MedicineRegister? Register { get; private set; }

    // What the register says is remembered by those who check: after an import they begin anew.
    internal CaseChecks Checks => checks ?? MadeChecks();

    private CaseChecks MadeChecks()
    {
        var made = new CaseChecks(Pack, Register, Vault);
        return Interlocked.CompareExchange(ref checks, made, null) ?? made;
    }

    /// <summary>An office that forgets its cases with the process; files and register lie in its folder.</summary>
    public static CaseOffice InMemory(CaseOfficeOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var mails = new InMemoryMailOutbox();
        var cases = new InMemoryCaseStore(mails);
        return new CaseOffice(options, options.Clock, cases, new InMemoryWorkflowStore(cases.Take), mails);
    }

    /// <summary>An office whose cases lie in a database, which is brought to the current schema.</summary>
    /// <param name="options">What it works with.</param>
    /// <param name="database">The database; the caller disposes of it.</param>
    /// <param name="isSimulated">Whether the clock of the options replaces that of the database.</param>
    public static async Task<CaseOffice> OpenAsync(CaseOfficeOptions options, CaseDatabase database, bool isSimulated = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(database);
        await database.MigrateAsync();
        var workflows = database.WorkflowStore(isSimulated ? options.Clock : null);
        return new CaseOffice(options, workflows.Clock, new DatabaseCaseStore(database), workflows, new MailOutbox(database)) { Bulletin = new BulletinStore(database, workflows.Clock) };
    }

    /// <summary>Medicines whose name or code is like a text, the most alike first; none without a register.</summary>
    public IReadOnlyList<MedicineMatch> FindMedicines(string text, int most = 20) => Register?.Find(text, most).Best ?? [];

    /// <summary>A medicine of the register by its CIS code, as it is today; null when there is none.</summary>
    public Medicine? MedicineOf(string cis) => Cis.TryParse(cis, out var code) ? Register?.Get(code, LegalTime.DayOf(Now)) : null;

    /// <summary>The moment it is.</summary>
    internal DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>The procedure of a case.</summary>
    internal Procedure ProcedureOf(Case one) => ProcedureOf(one.Procedure);

    /// <summary>A procedure by its code.</summary>
    /// <exception cref="CaseRefusedException">There is none.</exception>
    internal Procedure ProcedureOf(string code) => Procedures.Find(code)
        ?? throw new CaseRefusedException(RefusalCode.UnknownProcedure, $"No procedure is called '{code}'; there are {string.Join(", ", Procedures.All.Select(p => p.Code))}.");

    /// <summary>The rules in force now, as a case notes them.</summary>
    internal CasePack PackNow => new(Pack.Manifest.Name, Pack.Manifest.Version, Pack.Sha256);

    /// <summary>The next number of the agency's files of a procedure.</summary>
    internal async ValueTask<string> NextNumberAsync(Procedure procedure, DateTimeOffset at, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{procedure.FilePrefix}-{LegalTime.DayOf(at).Year}-");
        var ordinal = await Cases.CountFilesAsync(prefix, cancellation) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{ordinal:00000}");
    }

    /// <summary>The register, made when there is none.</summary>
    internal MedicineRegister OpenRegister() => Register ??= MedicineRegister.Open(DataFolder, Clock);

    /// <summary>Has the next check read the register anew.</summary>
    internal void ForgetRegister() => checks = null;

    /// <summary>Gives a host that carries out what is due what the cases of this office need: their automatic tasks, mails and reminders.</summary>
    public void Attach(WorkflowHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        new ProcedureTasks(this).Register(host);
        host.Deliver = DeliverAsync;
    }

    private async ValueTask DeliverAsync(Effect effect, CancellationToken cancellation)
    {
        if (effect is DomainEffect { Name: StartEffect, Content: var wanted })
            await Desk.StartFromAsync(wanted["from"].AsText() ?? "", wanted["procedure"].AsText() ?? "", wanted["case"].AsText() ?? "", wanted["about"].AsText(), cancellation);
        if (effect is SendMailEffect mail)
            foreach (var message in WorkflowMail.Of(mail, Now, null)) await QueueAsync(OwnChains.Mail, message, cancellation);
        if (effect is RemindEffect reminder && await Workflows.TaskAsync(reminder.TaskId, cancellation) is { IsOpen: true } task && await Cases.FindAsync(task.InstanceId, cancellation) is { } one)
            foreach (var account in AccountsOf(task))
                await QueueAsync(one.Id, Letters.Reminder(one, task, account, $"{reminder.Key}/{account}", Now), cancellation);
    }

    /// <summary>Queues a mail that no step wrote, and says so in a chain.</summary>
    /// <returns>False when one with its key was queued before: it stays, and so does what the journal says of it.</returns>
    internal ValueTask<bool> QueueAsync(string chain, MailMessage message, CancellationToken cancellation) =>
        Workflows.RecordAsync(chain, JournalEntry.System, Now, [], [new EnlistedMail([message]) { IsOnce = true }], [], cancellation);

    /// <summary>Tells everybody what they have to do soon, once a day: see <see cref="CaseDigest"/>.</summary>
    /// <returns>How many mails were queued.</returns>
    public Task<int> SendDigestAsync(CancellationToken cancellation = default) => new CaseDigest(this).SendAsync(cancellation);

    /// <summary>Whom a task concerns: whoever has it, else the people and units that may take it.</summary>
    internal static IEnumerable<string> AccountsOf(WorkTask task) => task.Assignee is { } assignee
        ? [AccountOf(task, assignee)]
        : task.CandidateUsers.Select(user => AccountOf(task, user)).Concat(task.CandidateGroups.Select(group => group.Contains(':', StringComparison.Ordinal) ? group : $"{group}:unit")).Distinct(StringComparer.Ordinal);

    // A task knows its assignee by name; the quality is that of those it is meant for.
    private static string AccountOf(WorkTask task, string assignee) => task.CandidateGroups.Count == 0 ? $"expert:{assignee}" : $"{task.CandidateGroups[0].Split(':')[0]}:{assignee}";

    /// <inheritdoc/>
    public void Dispose() => Register?.Dispose();
}
