using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Localization;

namespace AdControl.Server.Pages;

/// <summary>What happened on a case, in words.</summary>
internal static class EventWords
{
    /// <summary>The kinds by which a timeline is narrowed, in their order, with what they are called.</summary>
    public static IReadOnlyList<(string Kind, string Text)> Kinds { get; } =
    [
        ("course", /*T*/ "Course of the case"),
        ("dossier", /*T*/ "Dossier"),
        ("tasks", /*T*/ "Tasks"),
        ("review", /*T*/ "Findings"),
        ("questions", /*T*/ "Opinions and questions"),
        ("decision", /*T*/ "Decision"),
        ("clock", /*T*/ "Delays"),
    ];

    /// <summary>The kind of an event.</summary>
    public static string KindOf(CaseEvent happened) => happened.Name switch
    {
        "deposited" or "receipt" or "withdrawal" or "draft-files" or "draft-file-removed" or "changed-after-sign-off" => "dossier",
        "task" or "claimed" or "released" or "assigned" or "sent-back" => "tasks",
        "checked" or "confirm" or "dismiss" or "edit-recital" or "link" or "add-finding" or "answer-checklist" or "comment" or "recheck" => "review",
        "opinion-asked" or "opinion-given" or "information-asked" or "information-given" => "questions",
        "drafted" or "edit-act" or "signed" or "notified" or "publication" or "published" or "listed" or "validity" => "decision",
        "clock" or "clock-stopped" or "silence" or "warned" or "delay" => "clock",
        _ => "course",
    };

    /// <summary>An event in a sentence.</summary>
    public static string Of(Texts T, CaseEvent e) => e.Name switch
    {
        "started" => T["The case was started."],
        "opened" => T["The file was opened under the number {0}.", e["number"]],
        "started-case" => T["Another case was started: {0}.", e["procedure"]],
        "state" => WithReason(T, e, T["From “{0}” to “{1}”.", State(T, e["from"]), State(T, e["to"])]),
        "deposited" => T["The dossier was deposited under the number {0}.", e["number"]],
        "receipt" => T["The receipt {0} was issued.", e["number"]],
        "draft-files" => T["Files came to the draft: {0}.", e["files"]],
        "draft-file-removed" => T["The file {0} was taken out of the draft.", e["file"]],
        "changed-after-sign-off" => T["The pharmacist changed the dossier after its sign-off, and signs off what it is now."],
        "withdrawal" => WithReason(T, e, T["The applicant withdrew the application."]),
        "task" => T["“{0}” was done: {1}.", T.Named("task", e["task"]), T.Named("outcome", e["outcome"])],
        "claimed" => T["“{0}” was taken.", T.Named("task", e["task"])],
        "released" => T["“{0}” was given back.", T.Named("task", e["task"])],
        "assigned" => T["“{0}” was given to {1}.", T.Named("task", e["task"]), Person(T, e["to"])],
        "sent-back" => WithReason(T, e, T["“{0}” was sent back.", T.Named("task", e["task"])]),
        "checked" => T["The rules were run: {0} findings, {1} of them blocking.", e["findings"], e["blocking"]],
        "confirm" => T["The finding {0} was confirmed.", e["finding"]],
        "dismiss" => T["The finding {0} was dismissed: {1}", e["finding"], e["detail"]],
        "edit-recital" => T["The recital of the finding {0} was written anew.", e["finding"]],
        "comment" => T["A comment was written on the finding {0}.", e["finding"]],
        "link" => T["The finding {0} was linked to {1}.", e["finding"], e["detail"]],
        "add-finding" => T["The finding {0} was added by hand ({1}).", e["finding"], e["article"]],
        "answer-checklist" => T["The question of {0} was answered.", e["rule"]],
        "opinion-asked" => e["expert"].Length == 0 ? T["An opinion was asked for."] : T["An opinion was asked of {0}.", e["expert"]],
        "opinion-given" => T["The opinion {0} was given.", e["opinion"]],
        "information-asked" => T["The company was asked for information."],
        "information-given" => T["The company answered."],
        "drafted" => T["The draft “{0}” was written by the rules.", T.Named("act", e["kind"])],
        "edit-act" => T["The sentence {0} of the draft was changed.", e["sentence"]],
        "signed" => T["“{0}” was signed; SHA-256 {1}.", T.Named("act", e["kind"]), e["sha256"]],
        "notified" => T["“{0}” was notified.", T.Named("act", e["kind"])],
        "publication" => T["Publication: {0}.", T.Named("publication", e["setting"])],
        "published" => T["The act was handed to the bulletin."],
        "listed" => T["The act was listed in the issue {0}.", e["issue"]],
        "validity" => T["Valid from {0} until {1}.", Day(e["from"]), Day(e["until"])],
        "clock" => T["The clock was started: a decision is due on {0}.", Day(e["due"])],
        "clock-stopped" => WithReason(T, e, T["The clock was stopped."]),
        "silence" => T["The delay has run out: {0}.", T.Named("silence", e["outcome"])],
        "warned" => T["The unit was warned: a decision is due on {0}.", Day(e["due"])],
        "delay" => T["A delay runs until {0}.", Day(e["until"])],
        _ => string.Join(", ", e.Details.Select(d => $"{d.Key} {d.Value}").Prepend(T.Named("event", e.Name))),
    };

    /// <summary>Who did something, by quality and account; the program by its own name.</summary>
    public static string Person(Texts T, string by)
    {
        var parts = by.Split(':', 2);
        if (parts[0] is "system" or "") return T["automatic"];
        var role = WireNames.TryParse<ActorRole>(parts[0], out var known) ? T.Of(known) : parts[0];
        return parts is [_, { Length: > 0 } name] ? $"{name} ({role})" : role;
    }

    private static string WithReason(Texts T, CaseEvent e, string sentence) => e["reason"].Length == 0 ? sentence : $"{sentence} {T["Reason: {0}", e["reason"]]}";

    private static string State(Texts T, string name) => WireNames.TryParse<CaseState>(name, out var state) ? T.Of(state) : name;

    private static string Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day.Full() : "–";
}
