using AdControl.Law;

namespace AdControl.Cases;

/// <summary>What would become of a clock.</summary>
public static class WhatIf
{
    /// <summary>Whether what the clock ran for has come about: nothing is awaited of it any more.</summary>
    public static bool IsDecided(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.IsOver || one.State is CaseState.Granted or CaseState.GrantedTacitly or CaseState.Suspended;
    }

    /// <summary>What an answer of the applicant on a day would change.</summary>
    /// <remarks>A visa's clock never stops; that of a device starts when the file is complete.</remarks>
    public static LocalText Answered(CaseOffice office, Case one, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(one);
        if (IsDecided(one)) return new("Le dossier est décidé : une réponse n'y change rien.", "The case is decided: an answer changes nothing.");
        var rules = office.ProcedureOf(one).Clock;
        if (rules is null) return new("La procédure n'a pas de délai : une réponse n'y change rien.", "The procedure has no clock: an answer changes nothing.");
        if (one.Clock is { } running)
        {
            return day > running.DueDate
                ? new($"Une réponse le {day:yyyy-MM-dd} viendrait après l'échéance du {running.DueDate:yyyy-MM-dd}.", $"An answer on {day:yyyy-MM-dd} would come after the due date, {running.DueDate:yyyy-MM-dd}.")
                : new($"Une réponse le {day:yyyy-MM-dd} ne change pas l'échéance : le délai court toujours, jusqu'au {running.DueDate:yyyy-MM-dd}.", $"An answer on {day:yyyy-MM-dd} does not move the due date: the clock runs on, to {running.DueDate:yyyy-MM-dd}.");
        }
        var then = new ClockReckoning(office.Pack).Start(rules, LegalTime.StartOf(day));
        return new(
            $"Si le dossier était complet le {day:yyyy-MM-dd}, la décision serait due le {then.DueDate:yyyy-MM-dd}.",
            $"If the file were complete on {day:yyyy-MM-dd}, the decision would be due on {then.DueDate:yyyy-MM-dd}.");
    }
}
