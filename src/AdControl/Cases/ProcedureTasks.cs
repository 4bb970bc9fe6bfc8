using System.Globalization;
using AdControl.Advertising;
using AdControl.Decisions;
using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Hosting;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>What the automatic tasks of procedures do; each inside the step that reaches it. <c>workflows/README.md</c> says what they take and give.</summary>
internal sealed partial class ProcedureTasks(CaseOffice office)
{
    // Somebody of the public who left no name.
    private const string Anonymous = "public:public";

    private delegate WorkflowValue Work(CaseWork work, Procedure procedure, AutomaticTask task);

    private delegate ValueTask<WorkflowValue> LongWork(CaseWork work, Procedure procedure, AutomaticTask task, CancellationToken cancellation);

    /// <summary>Gives the host the code of every automatic task.</summary>
    public void Register(WorkflowHost host)
    {
        Handle(host, "auto.set-state", SetState);
        Handle(host, "auto.check-rules", CheckRules);
        Handle(host, "auto.start-clock", StartClock);
        Handle(host, "auto.stop-clock", StopClock);
        Handle(host, "auto.issue-receipt", IssueReceipt);
        Handle(host, "auto.people", People);
        Handle(host, "auto.draft-decision", DraftDecision);
        Handle(host, "auto.decide-by-silence", DecideBySilence);
        Handle(host, "auto.start-validity", StartValidity);
        Handle(host, "auto.set-delay", SetDelay);
        Handle(host, "auto.warn", Warn);
        Handle(host, "auto.notify", Notify);
        Handle(host, "auto.publish", Publish);
        Handle(host, "auto.open-file", OpenFileAsync);
        Handle(host, "auto.start-case", StartCaseAsync);
        Handle(host, "auto.other-suspensions", OtherSuspensionsAsync);
    }

    private void Handle(WorkflowHost host, string name, Work work) =>
        Handle(host, name, (open, procedure, task, _) => new(work(open, procedure, task)));

    private void Handle(WorkflowHost host, string name, LongWork work) => host.Handle(name, async (task, cancellation) =>
    {
        var earlier = task.InStep.OfType<CaseChange>().LastOrDefault(c => c.Case.Id == task.CaseId);
        var one = earlier?.Case
            ?? await office.Cases.FindAsync(task.CaseId, cancellation)
            ?? throw Fault($"There is no case '{task.CaseId}'.");
        var open = new CaseWork(one);
        open.About = one.Dossier.About is { } other ? await office.Cases.FindAsync(other, cancellation) : null;
        var result = await work(open, office.ProcedureOf(one), task, cancellation);
        if (open.Case != one) task.Enlist(earlier?.Then(open.Case, task.At) ?? CaseChange.Of(one, open.Case, task.At), inPlaceOf: earlier);
        foreach (var happened in open.Events) task.Record(happened);
        if (open.Notices.Count > 0) task.Enlist(office.Letters.Enlisted(open, task.Id, task.At));
        return result;
    });

    private static WorkflowValue SetState(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var wanted = Text(task, "state");
        var from = work.Case.State;
        var to = wanted == "previous" ? work.Case.StateBefore ?? from
            : WireNames.TryParse<CaseState>(wanted, out var state) ? state : throw Fault($"'{wanted}' is no state of a case.");
        work.Case = work.Case with
        {
            State = to,
            // What is suspended twice comes back to what it was before the first time.
            StateBefore = to != CaseState.Suspended ? null : from == CaseState.Suspended ? work.Case.StateBefore : from,
            SuspendedFrom = to == CaseState.Suspended ? LegalTime.DayOf(task.At) : null,
            SuspendedUntil = to == CaseState.Suspended ? work.Case.SuspendedUntil : null,
        };
        if (from != to) work.Record("state", ("from", from.WireName()), ("to", to.WireName()), ("reason", task.Payload["reason"].AsText()));
        return WorkflowValue.Map(("state", WorkflowValue.Of(to.WireName())), ("from", WorkflowValue.Of(from.WireName())));
    }

    private WorkflowValue CheckRules(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        RuleStage[] stages = [.. task.Payload["stages"].Items.Select(s => WireNames.TryParse<RuleStage>(s.AsText(), out var stage) ? stage : throw Fault($"'{s}' is no stage of rules."))];
        var at = work.Case.DepositedAt ?? task.At;
        if (stages.Length == 0) stages = [RuleStage.Content];
        var document = office.Checks.Document(work.Case.Advertisement);
        var result = office.Checks.Run(work.Case, document, procedure, at, DepositLookup.Accepted, stages);
        work.Case = stages is not [RuleStage.Case]
            ? ReviewBook.Merge(work.Case, result, document.Text, rule => office.Pack.Find(rule).Any(r => stages.Contains(r.Stage)))
            : Flagged(work.Case, result, task.At);
        if (result.Register is null) work.Case = work.Case.WithFlag(new("no-register", "Aucun registre des médicaments n'est importé : les règles qui lisent le médicament ne sont pas jugées.", task.At));
        var blocking = result.Findings.Count(f => f.Level == Level.Blocking);
        work.Record("checked", ("verdict", result.Verdict.WireName()), ("findings", Number(result.Findings.Count)), ("blocking", Number(blocking)), ("pack", result.RulePack.ToString()));
        return WorkflowValue.Map(
            ("verdict", WorkflowValue.Of(result.Verdict.WireName())),
            ("findings", WorkflowValue.Of(result.Findings.Count)),
            ("blocking", WorkflowValue.Of(blocking)),
            ("rules", WorkflowValue.Of(result.Findings.Select(f => WorkflowValue.Of(f.Rule)))));
    }

    // What is wrong with the procedure is no finding about the advertisement: the review stays as it is.
    private static Case Flagged(Case one, CheckResult result, DateTimeOffset at) => result.Findings.Aggregate(
        one with { Flags = [.. one.Flags.Where(f => !f.Code.StartsWith("rule-", StringComparison.Ordinal))] },
        (flagged, finding) => flagged.WithFlag(new($"rule-{finding.Rule}", $"{finding.Message} ({finding.Article})", at)));

    private WorkflowValue StartClock(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        if (procedure.Clock is not { } rules) throw Fault($"The procedure '{procedure.Code}' has no clock.");
        var from = task.Payload["from"].AsText() == "now" ? task.At : work.Case.DepositedAt ?? task.At;
        var clock = new ClockReckoning(office.Pack).Start(rules, from);
        work.Case = work.Case with { Clock = clock };
        if (!clock.IsConfirmed) work.Case = work.Case.WithFlag(new("clock-unconfirmed", string.Join(' ', clock.Notes), task.At));
        work.Record("clock", ("due", Iso.Of(clock.DueDate)), ("silence", Iso.Of(clock.SilenceAt)), ("delay", clock.Delay), ("note", clock.Notes.Count == 0 ? null : string.Join(' ', clock.Notes)));
        return ClockValue(clock);
    }

    private static WorkflowValue StopClock(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        if (work.Case.Clock is null) return WorkflowValue.Map(("stopped", WorkflowValue.Of(false)));
        work.Case = work.Case with { Clock = null, WarnedOn = null };
        work.Record("clock-stopped", ("reason", task.Payload["reason"].AsText()));
        return WorkflowValue.Map(("stopped", WorkflowValue.Of(true)));
    }

    private WorkflowValue IssueReceipt(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var one = work.Case;
        var receipt = new Receipt(one.Number ?? one.Id, one.Dossier.ReferenceNumber, LegalTime.Local(one.DepositedAt ?? task.At), one.Clock?.DueDate, [.. one.CurrentFiles]) { Document = office.Drafting.Receipt(one, task.At) };
        work.Case = one with { Receipt = receipt };
        work.Record("receipt", ("number", receipt.Number), ("files", Number(receipt.Files.Count)));
        work.Notices.Add(new CaseNotice($"company:{one.Dossier.Company}", "case-received") { Act = CaseNotice.Receipt });
        return WorkflowValue.Map(("number", WorkflowValue.Of(receipt.Number)));
    }

    private static WorkflowValue People(CaseWork work, Procedure procedure, AutomaticTask task) => WorkflowValue.Map(
        ("company", WorkflowValue.Of(work.Case.Dossier.Company)),
        ("evaluators", WorkflowValue.Of(work.Case.Evaluators.Select(WorkflowValue.Of))));

    private WorkflowValue DraftDecision(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var act = Drafted(work, Text(task, "kind"), task.At);
        if (task.Payload["freeze"] == WorkflowValue.Of(true)) work.Case = work.Case.WithAct(DecisionDrafting.Attested(act, task.At));
        return WorkflowValue.Map(("act", WorkflowValue.Of(act.Id)), ("kind", WorkflowValue.Of(act.Kind)));
    }

    private CaseAct Drafted(CaseWork work, string kind, DateTimeOffset at)
    {
        var act = office.Drafting.Draft(work.Case, work.About, kind, at);
        // An earlier draft is not thrown away: it stays, abandoned.
        work.Case = work.Case with { Acts = [.. work.Case.Acts.Select(a => a.State == ActState.Draft ? a with { State = ActState.Abandoned } : a), act] };
        work.Record("drafted", ("act", act.Id), ("kind", kind), ("reference", act.Reference));
        return act;
    }

    private WorkflowValue DecideBySilence(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        // A clock that was stopped or began anew leaves the timers of before: they decide nothing.
        if (work.Case.Clock is not { } clock || task.At < clock.SilenceAt) return WorkflowValue.Map(("outcome", WorkflowValue.Of("not-due")));
        var outcome = clock.IsEstimated ? "unconfirmed" : clock.Silence switch { "grants" => "granted-tacitly", "refuses" => "refused-tacitly", _ => "none" };
        if (outcome == "granted-tacitly")
        {
            var act = Drafted(work, DecisionKind.TacitGrant, task.At);
            work.Case = work.Case.WithAct(DecisionDrafting.Attested(act, task.At));
        }
        work.Record("silence", ("outcome", outcome), ("due", Iso.Of(clock.DueDate)));
        return WorkflowValue.Map(("outcome", WorkflowValue.Of(outcome)));
    }

    private WorkflowValue StartValidity(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var from = LegalTime.DayOf(task.At);
        if (procedure.Validity is not { } parameter) return WorkflowValue.Map(("from", WorkflowValue.Of(Iso.Of(from))));
        var until = Validity.Until(office.Pack, parameter, from);
        work.Case = work.Case with { ValidFrom = from, ValidUntil = until };
        work.Record("validity", ("from", Iso.Of(from)), ("until", Iso.Of(until)));
        return WorkflowValue.Map(
            ("from", WorkflowValue.Of(Iso.Of(from))), ("until", WorkflowValue.Of(Iso.Of(until))), ("expiresAt", WorkflowValue.Of(Iso.Of(LegalTime.StartOf(until.AddDays(1))))),
            ("remindAt", WorkflowValue.Of(RemindAt(task, from, until))));
    }

    private WorkflowValue SetDelay(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        // Counted from the day somebody states, such as that of a receipt; never from one that is still to come.
        var today = LegalTime.DayOf(task.At);
        var from = DayOf(task, "from") is { } stated && stated < today ? stated : today;
        var legal = new ClockReckoning(office.Pack).Delay(Text(task, "parameter"), from).DueFrom(from, MonthEnd.Clip);
        var isLeast = Text(task, "is") == "least";
        var asked = DayOf(task, "until") ?? legal;
        var until = isLeast ? (asked < legal ? legal : asked) : (asked > legal ? legal : asked);
        work.Case = Text(task, "for") switch
        {
            "observations" => work.Case with { ObservationsAskedOn = from, ObservationsUntil = until },
            "effect" => work.Case with { ValidFrom = until },
            "suspension" => work.Case with { SuspendedUntil = until },
            _ => work.Case,
        };
        if (office.Pack.Parameters.Find(Text(task, "parameter"))?.Source.Confidence == Confidence.Unconfirmed && Text(task, "for") is "observations" or "suspension" or "effect")
            work.Case = work.Case.WithFlag(new("delay-unconfirmed", $"Le délai repose sur le paramètre {Text(task, "parameter")}, qui n'est pas confirmé.", task.At));
        work.Record("delay", ("for", Text(task, "for")), ("until", Iso.Of(until)), ("parameter", Text(task, "parameter")));
        return WorkflowValue.Map(
            ("until", WorkflowValue.Of(Iso.Of(until))), ("beginsAt", WorkflowValue.Of(Iso.Of(LegalTime.StartOf(until)))), ("endsAt", WorkflowValue.Of(Iso.Of(LegalTime.StartOf(until.AddDays(1))))));
    }

    private static WorkflowValue Warn(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var due = work.Case.Clock is { } clock ? Iso.Of(clock.DueDate) : null;
        var subject = Text(task, "about");
        // Of a clock that was stopped or began anew the timers of before are left: they warn of nothing.
        if (subject == "silence" && (work.Case.Clock?.WarnAt is not { } warnAt || task.At < warnAt)) return WorkflowValue.Map(("about", WorkflowValue.Null));
        if (subject == "silence") work.Case = work.Case with { WarnedOn = LegalTime.DayOf(task.At) };
        work.Record("warned", ("about", subject), ("due", due));
        work.Notices.AddRange(Notices(task, work.Case, null));
        return WorkflowValue.Map(("about", WorkflowValue.Of(subject)));
    }

    private static WorkflowValue Notify(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var act = task.Payload["kind"].AsText() is { } kind ? work.Case.Acts.LastOrDefault(a => a.Kind == kind && a.Sha256 is not null) : work.Case.Acts.LastOrDefault(a => a.Sha256 is not null);
        if (act is not null)
        {
            work.Case = work.Case.WithAct(act with { State = ActState.Notified, NotifiedAt = task.At });
            work.Record("notified", ("act", act.Id), ("kind", act.Kind), ("to", $"company:{work.Case.Dossier.Company}"));
        }
        work.Notices.AddRange(Notices(task, work.Case, act?.Id));
        return WorkflowValue.Map(("act", WorkflowValue.Of(act?.Id)));
    }

    private static WorkflowValue Publish(CaseWork work, Procedure procedure, AutomaticTask task)
    {
        var act = work.Case.Acts.LastOrDefault(a => a.Sha256 is not null);
        var setting = act is null ? Publication.None : procedure.Publications.GetValueOrDefault(act.Kind);
        if (act is not null)
        {
            work.Case = work.Case.WithAct(act with { Publication = setting, Section = setting == Publication.None ? "" : procedure.Section });
            work.Record("publication", ("act", act.Id), ("setting", setting.WireName()), ("section", setting == Publication.None ? null : procedure.Section));
        }
        return WorkflowValue.Map(("publication", WorkflowValue.Of(setting.WireName())));
    }

    private static IEnumerable<string> Receivers(AutomaticTask task, Case one)
    {
        var to = task.Payload["to"];
        foreach (var receiver in to.AsText() is { } single ? [single] : to.Items.Select(i => i.AsText()).OfType<string>())
        {
            if (receiver == "company") yield return $"company:{one.Dossier.Company}";
            else if (receiver == "advertiser") yield return $"company:{one.Dossier.Advertiser}";
            else if (receiver == "author") { if (one.CreatedBy != Anonymous) yield return one.CreatedBy; }
            else if (receiver == "evaluators") foreach (var evaluator in one.Evaluators) yield return $"evaluator:{evaluator}";
            else yield return receiver;
        }
    }

    private static IEnumerable<CaseNotice> Notices(AutomaticTask task, Case one, string? act)
    {
        var values = task.Payload["values"].Members.ToDictionary(m => m.Key, m => new LocalText(m.Value["fr"].AsText() ?? m.Value.AsText() ?? "", m.Value["en"].AsText()), StringComparer.Ordinal);
        var (template, subject) = (task.Payload["template"].AsText(), task.Payload["subject"].AsText());
        if (template is null && subject is null) return [];
        return Receivers(task, one).Distinct().Select(to => new CaseNotice(to, template ?? "") { Values = values, Act = act, Subject = subject, Body = task.Payload["body"].AsText() });
    }

    private static WorkflowValue ClockValue(CaseClock clock) => WorkflowValue.Map(
        ("dueDate", WorkflowValue.Of(Iso.Of(clock.DueDate))),
        ("dueAt", WorkflowValue.Of(Iso.Of(clock.SilenceAt.AddSeconds(-1)))),
        ("silenceAt", WorkflowValue.Of(Iso.Of(clock.SilenceAt))),
        ("warnAt", WorkflowValue.Of(Iso.Of(clock.WarnAt ?? clock.SilenceAt))),
        ("silence", WorkflowValue.Of(clock.Silence)),
        ("isConfirmed", WorkflowValue.Of(clock.IsConfirmed)));

    // Whoever acted is told, nothing is stored; a timer is tried again later.
    private static CaseRefusedException Fault(RefusalText text) => new(RefusalCode.ProcedureFault, text);

    private static string Text(AutomaticTask task, string name) => task.Payload[name].AsText() ?? throw Fault($"{task.Name}: the payload has no \"{name}\".");

    private static DateOnly? DayOf(AutomaticTask task, string name) => Iso.DateOrNull(task.Payload[name].AsText());

    private string? RemindAt(AutomaticTask task, DateOnly from, DateOnly until)
    {
        if (task.Payload["reminder"].AsText() is not { } parameter) return null;
        var before = new ClockReckoning(office.Pack).Delay(parameter, from);
        return Iso.Of(LegalTime.StartOf((before with { Count = -before.Count }).DueFrom(until, MonthEnd.Clip)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
