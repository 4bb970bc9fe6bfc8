using AdControl.Advertising;
using AdControl.Cli.Medicines;
using AdControl.Cli.Shell;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Products;
using AdControl.Storage;

namespace AdControl.Cli.Check;

/// <summary>The rules and the register a check is made with. Safe to use from several threads.</summary>
internal sealed class LawInForce : IDisposable
{
    private readonly MedicineRegister? _register;
    private readonly AdvertisementChecker _checker;
    private readonly CommandContext _context;

    private LawInForce(AdvertisementChecker checker, MedicineRegister? register, CommandContext context) =>
        (_checker, _register, _context) = (checker, register, context);

    /// <summary>Loads the rules and opens the register, if there is one; one that cannot be opened is said to be so, and the text alone is checked.</summary>
    /// <param name="rules">The folder of rules; null for the one that comes with the program.</param>
    /// <param name="context">Its data folder holds the register.</param>
    /// <exception cref="CommandFailedException">The rules have problems, all of which are named.</exception>
    public static LawInForce Open(string? rules, CommandContext context)
    {
        var opening = Task.Run(() => RegisterOrNone(context));
        var pack = LoadRules(rules ?? RulePack.DefaultDirectory, context);
        var register = opening.GetAwaiter().GetResult();
        return new LawInForce(new AdvertisementChecker(pack, register), register, context);
    }

    /// <summary>The rules.</summary>
    public RulePack Pack => _checker.Pack;

    /// <exception cref="CommandFailedException">A medicine of the request is not in the register, what may have been meant is named; or the rules do not hold the law of the date.</exception>
    public CheckResult Judge(DocumentText document, CheckRequest request)
    {
        try
        {
            return _checker.Check(document, request);
        }
        catch (UnknownMedicineException problem)
        {
            throw UnknownMedicineMessage.Of(problem, _context);
        }
        catch (LawDateOutsideException problem)
        {
            throw LawDateMessage.Of(problem, _context);
        }
    }

    public void Dispose() => _register?.Dispose();

    private static RulePack LoadRules(string folder, CommandContext context)
    {
        if (!Directory.Exists(folder))
            throw new CommandFailedException(context.Say($"le dossier de règles {folder} n'existe pas.", $"the folder of rules {folder} does not exist."));
        try
        {
            return RulesAhead.Load(folder);
        }
        catch (RulePackException problem)
        {
            var all = string.Join(Environment.NewLine, problem.Problems.Select(p => p.Format()));
            throw new CommandFailedException(
                context.Say($"les règles de {folder} ne peuvent servir, {problem.Problems.Count} problème(s) :", $"the rules in {folder} cannot be used, {problem.Problems.Count} problem(s):") + Environment.NewLine + all,
                context.Say("adcontrol rules lint les vérifie.", "adcontrol rules lint checks them."),
                problem);
        }
    }

    private static MedicineRegister? RegisterOrNone(CommandContext context)
    {
        try
        {
            return MedicineRegister.OpenExisting(context.DataFolder, context.Clock);
        }
        catch (StoreUnusableException problem)
        {
            context.Error.WriteLine("adcontrol: " + MedicinesFailure.Of(problem, context).Message);
            context.Error.WriteLine("  → " + context.Say("Le texte seul est contrôlé ; les règles qui lisent le registre restent non décidées.", "The text alone is checked; rules that read the register stay undecided."));
            return null;
        }
    }
}
