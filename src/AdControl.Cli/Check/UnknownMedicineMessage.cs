using AdControl.Advertising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>Says which medicines the register does not know, and what may have been meant.</summary>
internal static class UnknownMedicineMessage
{
    private const int Offered = 5;

    public static CommandFailedException Of(UnknownMedicineException problem, CommandContext context)
    {
        var lines = problem.Unknown.Select(unknown => Line(unknown, context));
        var mend = context.Say(
            "adcontrol medicines find TEXTE cherche ; --medicine prend un code CIS ou un nom.",
            "adcontrol medicines find TEXT searches; --medicine takes a CIS code or a name.");
        return new CommandFailedException(string.Join(Environment.NewLine, lines), mend, problem);
    }

    private static string Line(UnknownMedicine unknown, CommandContext context)
    {
        var names = unknown.Nearest.Take(Offered).Select(medicine => medicine.Cis.Length > 0 ? $"{medicine.Cis} {medicine.Name}" : medicine.Name).ToList();
        if (names.Count == 0)
            return context.Say($"« {unknown.Given} » n'est pas dans le registre.", $"'{unknown.Given}' is not in the register.");
        return context.Say($"« {unknown.Given} » ne désigne pas un médicament du registre ; vouliez-vous dire", $"'{unknown.Given}' is not one medicine of the register; did you mean")
            + string.Concat(names.Select(name => Environment.NewLine + "    " + name))
            + (names.Count < unknown.Nearest.Count ? Environment.NewLine + "    …" : "");
    }
}
