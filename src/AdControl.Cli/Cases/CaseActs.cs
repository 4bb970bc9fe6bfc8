using System.CommandLine;
using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Cases;

/// <summary>The acts on a case, one command each; they are called as in a scenario.</summary>
internal sealed class CaseActs
{
    private readonly CommandContext context;

    private CaseActs(CommandContext context) => this.context = context;

    public static IEnumerable<Command> Build(CommandContext context)
    {
        var acts = new CaseActs(context);
        return
        [
            acts.Confirm(), acts.Dismiss(), acts.AddFinding(), acts.EditRecital(), acts.Link(), acts.AnswerChecklist(),
            acts.AskOpinion(), acts.GiveOpinion(), acts.AskInformation(), acts.Answer(), acts.Notify(), acts.Withdraw(), acts.ImportRegister(), acts.SetReevaluation(),
        ];
    }

    private TaughtCommand Confirm()
    {
        var (finding, recital) = (Finding(), Text("--recital", "le considérant, dans vos mots", "the recital, in your words"));
        return OnCase("confirm", "confirme un constat : il entrera dans la décision", "confirms a finding: it carries to the decision",
            ("GP-2026-00001 GP-31 --as evaluator:anna", "le constat GP-31 est retenu", "the finding GP-31 stands"),
            [finding, recital], (call, desk) => desk.ConfirmAsync(call.Actor, call.Case, call.Get(finding), call.Get(recital), call.Cancellation));
    }

    private TaughtCommand Dismiss()
    {
        var (finding, reason) = (Finding(), Needed("--reason", "pourquoi ; le motif reste au journal", "why; the reason stays in the journal"));
        return OnCase("dismiss", "écarte un constat, avec un motif", "dismisses a finding, with a reason",
            ("GP-2026-00001 GP-31 --reason \"citation de la notice\" --as evaluator:anna", "le constat GP-31 est écarté", "the finding GP-31 falls"),
            [finding, reason], (call, desk) => desk.DismissAsync(call.Actor, call.Case, call.Get(finding), call.Get(reason)!, call.Cancellation));
    }

    private TaughtCommand AddFinding()
    {
        var (article, passage) = (Needed("--article", "l'article enfreint, comme L5122-2", "the article breached, such as L5122-2"), Needed("--passage", "les mots de la publicité, tels quels", "the words of the advertisement, as they stand"));
        var recital = Text("--recital", "le considérant", "the recital");
        return OnCase("add-finding", "ajoute un constat sur un passage", "adds a finding on a passage",
            ("GP-2026-00001 --article L5122-2 --passage \"Résultat garanti\" --as evaluator:anna", "un constat que les règles n'ont pas fait", "a finding that no rule made"),
            [article, passage, recital], (call, desk) => desk.AddFindingAsync(call.Actor, call.Case, call.Get(article)!, call.Get(passage)!, call.Get(recital), call.Cancellation));
    }

    private TaughtCommand EditRecital()
    {
        var (finding, recital) = (Finding(), Needed("--recital", "le considérant", "the recital"));
        return OnCase("edit-recital", "récrit le considérant d'un constat", "rewrites the recital of a finding",
            ("GP-2026-00001 GP-31 --recital \"l'effet est présenté comme assuré\" --as evaluator:anna", "la décision le dira ainsi", "the decision will say it so"),
            [finding, recital], (call, desk) => desk.EditRecitalAsync(call.Actor, call.Case, call.Get(finding), call.Get(recital)!, call.Cancellation));
    }

    private TaughtCommand Link()
    {
        var (finding, to) = (Finding(), Needed("--to", "une référence ou une rubrique du RCP, comme RCP:4.1", "a reference or a section of the product information, such as RCP:4.1"));
        return OnCase("link", "relie un constat à une référence ou au RCP", "links a finding to a reference or the product information",
            ("GP-2026-00001 GP-31 --to RCP:4.1 --as evaluator:anna", "le constat renvoie à la rubrique 4.1", "the finding refers to section 4.1"),
            [finding, to], (call, desk) => desk.LinkAsync(call.Actor, call.Case, call.Get(finding), call.Get(to)!, call.Cancellation));
    }

    private TaughtCommand AnswerChecklist()
    {
        var rule = new Argument<string>("rule") { Description = context.Say("la question, par sa règle", "the question, by its rule") };
        var bad = new Option<bool>("--bad") { Description = context.Say("ce n'est pas conforme (sinon : conforme)", "it does not comply (else: it complies)") };
        var remark = Text("--remark", "une remarque", "a remark");
        return OnCase("answer-checklist", "répond à une question de la liste", "answers a question of the checklist",
            ("GP-2026-00001 GP-05 --bad --remark \"photo d'un soignant\" --as evaluator:anna", "la question GP-05 est tranchée", "the question GP-05 is settled"),
            [rule, bad, remark], (call, desk) => desk.AnswerChecklistAsync(call.Actor, call.Case, call.Get(rule), !call.Get(bad), call.Get(remark) ?? "", call.Cancellation));
    }

    private TaughtCommand AskOpinion()
    {
        var (to, question, deadline) = (Needed("--to", "l'expert, comme expert:paul", "the expert, such as expert:paul"), Needed("--question", "la question", "the question"), Deadline());
        var confidential = new Option<bool>("--confidential") { Description = context.Say("l'avis reste interne", "the opinion stays within") };
        return OnCase("ask-opinion", "demande un avis à un expert", "asks an expert for an opinion",
            ("GP-2026-00001 --to expert:paul --question \"L'allégation est-elle établie ?\" --deadline 2026-04-10 --as evaluator:anna", "l'expert a une tâche et un courriel", "the expert has a task and a mail"),
            [to, question, deadline, confidential], (call, desk) => desk.AskOpinionAsync(
                call.Actor, call.Case, Form(("to", call.Get(to)), ("question", call.Get(question)), ("deadline", Day(call.Get(deadline))), ("confidential", call.Get(confidential) ? JsonValue.Create(true) : null)), call.Cancellation));
    }

    private TaughtCommand GiveOpinion()
    {
        var text = Needed("--text", "l'avis", "the opinion");
        return OnCase("give-opinion", "rend un avis", "gives an opinion",
            ("GP-2026-00001 --text \"L'allégation n'est pas établie.\" --as expert:paul", "le dossier revient en évaluation", "the case goes back to evaluation"),
            [text], (call, desk) => desk.GiveOpinionAsync(call.Actor, call.Case, Form(("opinion", call.Get(text))), cancellation: call.Cancellation));
    }

    private TaughtCommand AskInformation()
    {
        var (question, deadline) = (Needed("--question", "ce qui est demandé", "what is asked"), Deadline());
        return OnCase("ask-information", "demande des informations à l'entreprise", "asks the company for information",
            ("GP-2026-00001 --question \"Quelle est la source du graphique ?\" --deadline 2026-04-10 --as evaluator:anna", "le délai d'un visa court toujours", "the clock of a visa runs on"),
            [question, deadline], (call, desk) => desk.AskInformationAsync(call.Actor, call.Case, Form(("question", call.Get(question)), ("deadline", Day(call.Get(deadline)))), call.Cancellation));
    }

    private TaughtCommand Answer()
    {
        var (text, hearing) = (Needed("--text", "la réponse, ou les observations", "the answer, or the observations"), new Option<bool>("--hearing") { Description = context.Say("demande aussi à être entendu", "asks to be heard too") });
        return OnCase("answer", "répond à une demande d'informations, ou présente des observations", "answers a request for information, or makes observations",
            ("GP-2026-00001 --text \"Voir la référence 3.\" --as company:alpha", "la procédure reprend", "the procedure goes on"),
            [text, hearing], (call, desk) => desk.AnswerAsync(call.Actor, call.Case, Form(("answer", call.Get(text)), ("hearing", call.Get(hearing) ? JsonValue.Create(true) : null)), cancellation: call.Cancellation));
    }

    private TaughtCommand Notify()
    {
        var received = DateOption.Of("--received-on", context.Say("le jour où l'acte a été reçu", "the day on which the act was received"), context);
        return OnCase("notify", "note que l'acte a été notifié", "notes that the act was notified",
            ("GP-2026-00001 --received-on 2026-05-04 --as evaluator:anna", "ce qui suit la notification commence", "what follows the notification begins"),
            [received], (call, desk) => desk.NotifyAsync(call.Actor, call.Case, call.Get(received) is { } day ? Form(("receivedOn", Day(day))) : null, call.Cancellation));
    }

    private TaughtCommand Withdraw()
    {
        var reason = Text("--reason", "pourquoi", "why");
        return OnCase("withdraw", "retire une demande, à la demande de l'entreprise", "withdraws an application, as its company asks",
            ("GP-2026-00001 --reason \"campagne abandonnée\" --as company:alpha", "la demande prend fin", "the application ends"),
            [reason], (call, desk) => desk.WithdrawAsync(call.Actor, call.Case, call.Get(reason) ?? "", call.Cancellation));
    }

    private TaughtCommand ImportRegister()
    {
        var folder = new Argument<string>("folder") { Description = context.Say("dossier des fichiers du registre", "folder of the register's files") };
        var asOf = DateOption.Of("--as-of", context.Say("la date du registre (sinon celle des fichiers)", "the register's date (else that of the files)"), context);
        return Of("import-register", "importe le registre et prévient les dossiers dont l'autorisation a pris fin", "imports the register and tells the cases whose authorisation has ended",
            ("bdpm/ --as admin:root", "« medicines import » ne prévient pas les dossiers", "'medicines import' does not tell the cases"),
            [folder, asOf], async (call, office) =>
            {
                if (!Directory.Exists(call.Get(folder))) throw new CommandFailedException(context.Say($"{call.Get(folder)} n'est pas un dossier.", $"{call.Get(folder)} is no folder."));
                var result = await office.Desk.ImportRegisterAsync(call.Actor, call.Get(folder), call.Get(asOf), call.Cancellation);
                context.Line(context.Say($"Registre du {result.AsOf:yyyy-MM-dd} importé ; les dossiers concernés sont prévenus.", $"Register of {result.AsOf:yyyy-MM-dd} imported; the cases concerned are told."));
            });
    }

    private TaughtCommand SetReevaluation()
    {
        var cis = new Argument<string>("medicine") { Description = context.Say("code CIS du médicament", "CIS code of the medicine") };
        var close = new Option<bool>("--close") { Description = context.Say("elle prend fin (sinon : elle s'ouvre)", "it ends (else: it opens)") };
        var (outcome, source) = (Text("--outcome", "son issue ; « changed » : l'autorisation est modifiée", "its outcome; 'changed': the authorisation is modified"), Text("--source", "où c'est écrit", "where it is written"));
        return Of("set-re-evaluation", "ouvre ou clôt la réévaluation d'un médicament et prévient ses dossiers", "opens or closes the re-evaluation of a medicine and tells its cases",
            ("60234100 --source \"saisine EMA/2026/12\" --as admin:root", "ses publicités s'arrêtent", "its advertising stops"),
            [cis, close, outcome, source], async (call, office) =>
            {
                if (!Cis.TryParse(call.Get(cis), out var medicine)) throw new CommandFailedException(context.Say($"« {call.Get(cis)} » n'est pas un code CIS.", $"'{call.Get(cis)}' is no CIS code."), context.Say("Écrivez ses huit chiffres.", "Write its eight digits."));
                await office.Desk.SetReevaluationAsync(call.Actor, medicine, !call.Get(close), call.Get(outcome) ?? "", call.Get(source) ?? "", call.Cancellation);
                context.Line(call.Get(close) ? context.Say($"Réévaluation de {medicine} close.", $"Re-evaluation of {medicine} closed.") : context.Say($"Réévaluation de {medicine} ouverte.", $"Re-evaluation of {medicine} opened."));
            });
    }

    private TaughtCommand OnCase(string verb, string french, string english, (string Line, string French, string English) example, Symbol[] symbols, Func<Call, CaseDesk, Task<Case>> act)
    {
        var name = CaseOptions.Case(context);
        return Of(verb, french, english, example, [name, .. symbols], async (call, office) =>
        {
            var one = await act(call with { Case = call.Get(name) }, office.Desk);
            await CasePage.ToldAsync(one, office, context, call.Cancellation);
        });
    }

    private TaughtCommand Of(string verb, string french, string english, (string Line, string French, string English) example, Symbol[] symbols, Func<Call, CaseOffice, Task> act)
    {
        var actor = CaseOptions.As(context);
        var command = new TaughtCommand(verb) { Description = context.Say(french, english), Examples = [($"adcontrol case {verb} {example.Line}", context.Say(example.French, example.English))] };
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.Add(actor);
        var options = CaseOptions.AddTo(command, context);
        command.SetAction((parsed, cancellation) => options.ActAsync(parsed, async office =>
        {
            await act(new Call(parsed, CaseOptions.ActorOf(parsed.GetValue(actor), context), "", cancellation), office);
            return ExitCode.Success;
        }));
        return command;
    }

    private Argument<string> Finding() => new("finding") { Description = context.Say("le constat, comme GP-31 ou M-1", "the finding, such as GP-31 or M-1") };

    private Option<string?> Text(string name, string french, string english) => new(name) { Description = context.Say(french, english), HelpName = context.Say("TEXTE", "TEXT") };

    private Option<string?> Needed(string name, string french, string english) => new(name) { Description = context.Say(french, english), HelpName = context.Say("TEXTE", "TEXT"), Required = true };

    private Option<DateOnly?> Deadline() => DateOption.Of("--deadline", context.Say("jusqu'à quel jour", "up to which day"), context);

    private static JsonValue? Day(DateOnly? day) => day is { } known ? JsonValue.Create(CasePage.Day(known)) : null;

    private static JsonObject Form(params (string Name, JsonNode? Value)[] members) => new(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value)));

    /// <summary>A command as it was called.</summary>
    private sealed record Call(ParseResult Parsed, Actor Actor, string Case, CancellationToken Cancellation)
    {
        public T Get<T>(Option<T> option) => Parsed.GetValue(option)!;

        public T Get<T>(Argument<T> argument) => Parsed.GetValue(argument)!;
    }
}
