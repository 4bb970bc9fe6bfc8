using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Decisions;
using AdControl.Decisions.Signing;
using AdControl.Documents.Acts;
using AdControl.Server.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Pages;

/// <summary>The decision: its draft, what people change of it, what stands against its signature, the signature itself, and what follows.</summary>
internal sealed class DecisionPage(SignInDesk signIn, AccountStore accounts) : CasePage
{
    private const string Withdrawal = "visa-withdrawal";

    /// <summary>The act that is worked on, else the last one; null when there is none.</summary>
    public CaseAct? Act => Case.CurrentAct;

    public IReadOnlyList<SigningObstacle> Obstacles { get; private set; } = [];

    public TasksModel Tasks { get; private set; } = new("", [], new Dictionary<ActorRole, IReadOnlyList<Account>>(), new Dictionary<string, string>(), "");

    /// <summary>Whether the reader may change the draft now.</summary>
    public bool MayEdit => Visitor.IsOne(ActorRole.Evaluator, ActorRole.Legal) && Case.State is CaseState.DecisionDrafted or CaseState.LegalCheck && Act is { State: ActState.Draft };

    /// <summary>Whether the reader may sign now, as far as the table and the case say.</summary>
    public bool IsToSign => Visitor.IsOne(ActorRole.Signatory) && Case.State == CaseState.ToSign && Act is { State: ActState.Draft };

    /// <summary>The hash of the text as the reader would sign it now; null when it cannot be signed.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Whether the agency may begin a withdrawal or suspension of what this case granted.</summary>
    public bool MayWithdraw => Case.State is CaseState.Granted or CaseState.GrantedTacitly or CaseState.Suspended && Office.Procedures.Find(Withdrawal)?.StartedBy.Contains(Visitor.Actor.Role) == true;

    /// <summary>The sentence and words of an edit that was refused.</summary>
    public (string Sentence, string Words) Refused { get; private set; } = ("", "");

    public Task OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostEditAsync(string? sentence, string? words) => ChangeAsync(sentence, words, DecisionEditKind.Edit, T["The sentence was changed."]);

    public Task<IActionResult> OnPostInsertAsync(string? sentence, string? words) => ChangeAsync(sentence, words, DecisionEditKind.Insert, T["The sentence was added."]);

    public Task<IActionResult> OnPostRemoveAsync(string? sentence) => ChangeAsync(sentence, null, DecisionEditKind.Remove, T["The sentence was taken out."]);

    public Task<IActionResult> OnPostSignAsync(string? sha256, bool read, string? password, string? code) => ActAsync(async () =>
    {
        if (!read) throw new CaseRefusedException(RefusalCode.Missing, T["Confirm that you have read the act."]);
        var text = await Office.Desk.ToSignAsync(Visitor.Actor, Case.Id, Gone);
        if (text.Sha256 != sha256) throw new CaseRefusedException(RefusalCode.WrongState, T["The text is no longer the one you were shown. Read it again, then sign."]);
        if (!await signIn.ConfirmAsync(Visitor, password, code, Gone)) throw new CaseRefusedException(RefusalCode.NotAllowed, T["Name, password or code is wrong."]);
        var after = await Office.Desk.SignAsync(Visitor.Actor, Case.Id, Gone);
        var signed = after.Acts.Last(a => a.Signature is not null);
        Say(T["Signed: {0}, {1}, SHA-256 {2}.", signed.Reference, Localization.Dates.Full(signed.SignedAt ?? Now), signed.Sha256]);
        return Redirect($"{Address}/decision");
    }, ShowAsync);

    public Task<IActionResult> OnPostWithdrawAsync(string? words) => ActAsync(async () =>
    {
        var statement = Typed.Clean(words);
        Refused = ("", statement);
        if (statement.Length == 0) throw new CaseRefusedException(RefusalCode.Missing, T["Say why."]);
        if (!MayWithdraw) throw new CaseRefusedException(RefusalCode.WrongState, T["Nothing that this case granted can be withdrawn now."]);
        var begun = await Office.Desk.StartAsync(Visitor.Actor, Withdrawal, new Dossier { About = Case.Id, Statement = statement }, cancellation: Gone);
        Say(T["The case was begun: what follows is done here."]);
        return Redirect($"/cases/{begun.Id}");
    }, ShowAsync);

    private Task<IActionResult> ChangeAsync(string? sentence, string? words, DecisionEditKind kind, string told) => ActAsync(async () =>
    {
        var text = Typed.Line(words);
        Refused = (sentence ?? "", text);
        await Office.Desk.EditActAsync(Visitor.Actor, Case.Id, sentence ?? "", kind, kind == DecisionEditKind.Remove ? null : text, Gone);
        Say(told);
        return Redirect($"{Address}/decision#act");
    }, ShowAsync);

    /// <summary>The act with its changes in place; its heading is one below that of the page.</summary>
    public string Html()
    {
        var fragment = Act is not { } act ? "" : act.State == ActState.Draft ? act.Decision.ToMarkedHtml(new ActHtmlOptions { ForEditing = true }) : ActHtml.Fragment(act.Document);
        return fragment.Replace("<h1", "<h2", StringComparison.Ordinal).Replace("</h1>", "</h2>", StringComparison.Ordinal);
    }

    private async Task ShowAsync()
    {
        if (Act is { State: ActState.Draft }) Obstacles = await Office.Desk.ObstaclesAsync(Case.Id, Gone);
        if (IsToSign)
        {
            try
            {
                Sha256 = (await Office.Desk.ToSignAsync(Visitor.Actor, Case.Id, Gone)).Sha256;
            }
            catch (CaseRefusedException problem)
            {
                if (ModelState.IsValid) ModelState.AddModelError("", problem.Message);
            }
        }
        var forms = (await Office.Desk.TasksAsync(Case.Id, Gone)).Where(t => TaskForm.IsShown(t, Visitor.Actor)).Select(t => TaskForm.Of(t, Visitor.Actor)).ToList();
        var people = new Dictionary<ActorRole, IReadOnlyList<Account>>();
        if (forms.Any(f => f.Outcomes.Any(o => o.Fields.Any(field => field.Type == "expert")))) people[ActorRole.Expert] = await accounts.InRoleAsync(ActorRole.Expert, Gone);
        Tasks = new TasksModel(Case.Id, forms, people, new Dictionary<string, string>(), "");
    }
}
