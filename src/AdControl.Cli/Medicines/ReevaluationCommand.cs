using System.CommandLine;
using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines reevaluation</c>: the agency's list of medicines that may not be advertised while they are re-evaluated.</summary>
internal sealed class ReevaluationCommand
{
    private readonly CommandContext _context;
    private readonly Argument<string> _medicine;
    private readonly Option<DateOnly?> _date;
    private readonly Option<string> _source;
    private readonly Option<OutputFormat?> _format;

    private ReevaluationCommand(CommandContext context, string date)
    {
        _context = context;
        _medicine = MedicinesOptions.Medicine(context);
        _date = DateOption.Of("--date", date, context);
        _source = new Option<string>("--source")
        {
            HelpName = context.Say("TEXTE", "TEXT"),
            Description = context.Say("où c'est écrit : décision, page, saisine", "where it is written: a decision, a page, a referral"),
        };
        _format = MedicinesOptions.Format(context);
    }

    public static Command Build(CommandContext context)
    {
        var command = new TaughtCommand("reevaluation")
        {
            Description = context.Say("tient la liste des réévaluations du rapport bénéfice/risque", "keeps the list of re-evaluations of benefit and risk"),
            Examples =
            [
                ("adcontrol medicines reevaluation open 60234100 --date 2026-11-02 --source \"saisine EMA/2026/12\"", context.Say("sa publicité est interdite à compter de ce jour", "its advertising is prohibited from that day")),
                ("adcontrol medicines reevaluation close 60234100 --outcome \"rapport favorable\"", context.Say("elle ne l'est plus à compter d'aujourd'hui", "it no longer is, from today")),
                ("adcontrol medicines reevaluation list --date 2026-11-20", context.Say("celles qui courent ce jour-là", "those that run on that day")),
            ],
            Notes =
            [
                context.Say(
                    "Aucun fichier de la base publique ne porte cette liste : l'agence la tient ici, et la règle ALL-02 la lit.",
                    "No file of the public database has this list: the agency keeps it here, and rule ALL-02 reads it."),
            ],
        };
        command.Add(new ReevaluationCommand(context, context.Say("premier jour (par défaut, aujourd'hui)", "first day (default: today)")).Open());
        command.Add(new ReevaluationCommand(context, context.Say("premier jour où elle ne court plus (par défaut, aujourd'hui)", "first day on which it no longer runs (default: today)")).Close());
        command.Add(new ReevaluationCommand(context, context.Say("seulement celles qui courent ce jour-là", "only those that run on that day")).List());
        return command;
    }

    private TaughtCommand Open()
    {
        var command = new TaughtCommand("open") { Description = _context.Say("inscrit un médicament", "puts a medicine on the list") };
        foreach (var option in new Option[] { _date, _source, _format }) command.Add(option);
        command.Add(_medicine);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(_context, register =>
        {
            var cis = OpenRegister.Identify(register, parsed.GetRequiredValue(_medicine), _context);
            var entry = register.OpenReevaluation(cis, parsed.GetValue(_date) ?? Today, parsed.GetValue(_source) ?? "") ?? throw Refusal(
                register, cis, _context.Say($"{cis} est déjà inscrit ce jour-là.", $"{cis} is on the list on that day already."));
            return Answer(parsed, register, [entry]);
        })));
        return command;
    }

    private TaughtCommand Close()
    {
        var outcome = new Option<string>("--outcome") { HelpName = _context.Say("TEXTE", "TEXT"), Description = _context.Say("comment elle a fini ; changed : l'autorisation a été modifiée", "how it ended; changed: the authorisation was modified") };
        var command = new TaughtCommand("close") { Description = _context.Say("clôt la réévaluation d'un médicament", "ends the re-evaluation of a medicine") };
        foreach (var option in new Option[] { _date, outcome, _source, _format }) command.Add(option);
        command.Add(_medicine);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(_context, register =>
        {
            var cis = OpenRegister.Identify(register, parsed.GetRequiredValue(_medicine), _context);
            var entry = register.CloseReevaluation(cis, parsed.GetValue(_date) ?? Today, parsed.GetValue(outcome) ?? "", parsed.GetValue(_source) ?? "") ?? throw Refusal(
                register, cis, _context.Say($"{cis} n'a pas de réévaluation ouverte à clore ce jour-là.", $"{cis} has no open re-evaluation to end on that day."));
            return Answer(parsed, register, [entry]);
        })));
        return command;
    }

    private TaughtCommand List()
    {
        var command = new TaughtCommand("list") { Description = _context.Say("montre la liste, ou les réévaluations d'un médicament", "shows the list, or the re-evaluations of a medicine") };
        foreach (var option in new Option[] { _date, _format }) command.Add(option);
        _medicine.Arity = ArgumentArity.ZeroOrOne;
        command.Add(_medicine);
        command.SetAction((parsed, _) => Task.FromResult(OpenRegister.Existing(_context, register =>
        {
            var entries = register.Reevaluations().AsEnumerable();
            if (parsed.GetValue(_medicine) is { } given)
            {
                var cis = OpenRegister.Identify(register, given, _context);
                entries = entries.Where(entry => entry.Cis == cis);
            }
            if (parsed.GetValue(_date) is { } day) entries = entries.Where(entry => entry.IsOpenOn(day));
            return Answer(parsed, register, [.. entries]);
        })));
        return command;
    }

    private int Answer(ParseResult parsed, MedicineRegister register, IReadOnlyList<Reevaluation> entries)
    {
        if (parsed.GetValue(_format) == OutputFormat.Json) RegisterJson.Write(register, entries, _context);
        else ReevaluationPage.Write(register, entries, _context);
        return ExitCode.Success;
    }

    private CommandFailedException Refusal(MedicineRegister register, Cis cis, string message)
    {
        var known = register.Reevaluations().Where(entry => entry.Cis == cis).Select(entry => ReevaluationPage.Of(entry, _context)).ToList();
        return new(message, known.Count == 0 ? null : _context.Say("Inscrites : ", "On the list: ") + string.Join("; ", known));
    }

    private DateOnly Today => DateOnly.FromDateTime(_context.Clock.GetLocalNow().DateTime);
}
