using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary>Opens the register for a command, and says what to do when it cannot be.</summary>
internal static class OpenRegister
{
    /// <summary>Runs <paramref name="action"/> on the register that was imported.</summary>
    /// <exception cref="CommandFailedException">None was, or the store cannot be used.</exception>
    public static int Existing(CommandContext context, Func<MedicineRegister, int> action) => MedicinesFailure.Told(context, () =>
    {
        using var register = MedicineRegister.OpenExisting(context.DataFolder, context.Clock) ?? throw new CommandFailedException(
            context.Say($"Aucun registre n'a encore été importé dans {context.DataFolder}.", $"No register was imported yet to {context.DataFolder}."),
            context.Say("Importez-en un : adcontrol medicines import DOSSIER (ou donnez --data).", "Import one: adcontrol medicines import DIR (or give --data)."));
        return action(register);
    });

    /// <summary>Runs <paramref name="action"/> on the register, made when it is not there.</summary>
    public static int OrNew(CommandContext context, Func<MedicineRegister, int> action) => MedicinesFailure.Told(context, () =>
    {
        using var register = MedicineRegister.Open(context.DataFolder, context.Clock);
        return action(register);
    });

    /// <summary>The medicine that was meant.</summary>
    /// <exception cref="CommandFailedException">There is none, or several: the message names those that come near.</exception>
    public static Cis Identify(MedicineRegister register, string text, CommandContext context)
    {
        if (register.Identify(text) is { } cis) return cis;
        var matches = register.Find(text, 6);
        if (matches.Total > 0)
            throw new CommandFailedException(
                context.Say($"« {text} » désigne {matches.Total} médicaments.", $"'{text}' means {matches.Total} medicines."),
                context.Say("Donnez le code CIS : ", "Give the CIS code: ") + string.Join(" ; ", matches.Best.Select(match => $"{match.Cis} {match.Name}")) + (matches.Total > 6 ? " …" : ""));
        var near = Near(register, text);
        throw new CommandFailedException(
            context.Say($"« {text} » n'est pas dans le registre du {register.RegisterDate:yyyy-MM-dd}.", $"'{text}' is not in the register of {register.RegisterDate:yyyy-MM-dd}."),
            near.Count == 0 ? null : context.Say("Noms proches : ", "Names that come near: ") + string.Join(", ", near));
    }

    /// <summary>What may have been meant: names, or codes with the names they stand for.</summary>
    public static IReadOnlyList<string> Near(MedicineRegister register, string text) =>
        [.. register.Nearest(text).Select(near => Cis.TryParse(near, out var cis) ? $"{cis} {register.Get(cis)!.Name}" : near)];
}
