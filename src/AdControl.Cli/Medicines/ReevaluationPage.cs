using AdControl.Cli.Shell;
using AdControl.Products;

namespace AdControl.Cli.Medicines;

/// <summary>What is said of a re-evaluation.</summary>
internal static class ReevaluationPage
{
    /// <summary>Its days, how it ended and where it is written, in one line.</summary>
    public static string Of(Reevaluation entry, CommandContext context)
    {
        var days = entry.ClosedOn is { } closed
            ? context.Say($"ouverte le {entry.OpenedOn:yyyy-MM-dd}, close le {closed:yyyy-MM-dd}", $"opened on {entry.OpenedOn:yyyy-MM-dd}, closed on {closed:yyyy-MM-dd}")
            : context.Say($"ouverte depuis le {entry.OpenedOn:yyyy-MM-dd}", $"open since {entry.OpenedOn:yyyy-MM-dd}");
        return days + (entry.Outcome.Length > 0 ? $", {entry.Outcome}" : "") + (entry.Source.Length > 0 ? $" ({entry.Source})" : "");
    }

    /// <summary>A line for each, with the name of its medicine.</summary>
    public static void Write(MedicineRegister register, IReadOnlyList<Reevaluation> entries, CommandContext context)
    {
        foreach (var entry in entries) context.Out.WriteLine($"{entry.Cis}  {register.Get(entry.Cis)?.Name}{context.Say(" : ", ": ")}{Of(entry, context)}");
        if (entries.Count == 0) context.Out.WriteLine(context.Say("Aucune réévaluation.", "No re-evaluation."));
    }
}
