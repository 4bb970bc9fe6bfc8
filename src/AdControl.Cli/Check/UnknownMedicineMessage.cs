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
        return new CommandFailedException(string.Join(Environment.NewLine, lines), mend, problem) { Code = "unknown-medicine" };
    }

    private static string Line(UnknownMedicine unknown, CommandContext context)
    {
        var names = unknown.Nearest.Take(Offered).Select(medicine => medicine.Cis.Length > 0 ? $"{medicine.Cis} {medicine.Name}" : medicine.Name).ToList();
        if (names.Count == 0)
            return context.Say($"« {unknown.Given} » n'est pas dans le registre.", $"'{unknown.Given}' is not in the register.");
        return Head(unknown, context)
            + string.Concat(names.Select(name => Environment.NewLine + "    " + name))
            + (names.Count < Math.Max(unknown.Nearest.Count, unknown.Designates) ? Environment.NewLine + "    …" : "");
    }

    private static string Head(UnknownMedicine unknown, CommandContext context) => unknown.Designates > 1
        ? context.Say($"« {unknown.Given} » désigne {unknown.Designates} médicaments du registre ; donnez le code de l'un d'eux :", $"'{unknown.Given}' designates {unknown.Designates} medicines of the register; give the code of one of them:")
        : context.Say($"« {unknown.Given} » n'est pas dans le registre ; vouliez-vous dire :", $"'{unknown.Given}' is not in the register; did you mean:");
}
