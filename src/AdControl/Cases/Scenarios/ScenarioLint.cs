using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Cases.Scenarios;

/// <summary>Finds what a scenario says that cannot be played, before anything is.</summary>
internal static class ScenarioLint
{
    private static readonly string[] s_dossier = [.. typeof(Dossier).GetProperties().Where(p => p.CanWrite).Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    /// <summary>Refuses a scenario that cannot be played; all its problems at once.</summary>
    public static void Check(Scenario scenario, string fileName)
    {
        var problems = Problems(scenario).Select(p => new LocalText($"{fileName} : {p.French}", $"{fileName}: {p.English}")).ToList();
        if (problems.Count > 0)
            throw new ScenarioUnreadableException(new(string.Join('\n', problems.Select(p => p.French)), string.Join('\n', problems.Select(p => p.English))));
    }

    /// <summary>Where a step stands.</summary>
    public static LocalText Place(int number, string verb) => new($"étape {number} ({verb})", $"step {number} ({verb})");

    private static IEnumerable<LocalText> Problems(Scenario scenario)
    {
        if (scenario.Steps.Count == 0) yield return new("« steps » est vide : écrivez au moins une étape, comme {\"do\": \"start\", …}", "\"steps\" is empty: write at least one step, such as {\"do\": \"start\", …}");
        var now = scenario.Start;
        for (var i = 0; i < scenario.Steps.Count; i++)
        {
            var (place, step) = (Place(i + 1, scenario.Steps[i].Do), scenario.Steps[i]);
            foreach (var problem in Problems(step)) yield return new($"{place.French} : {problem.French}", $"{place.English}: {problem.English}");
            var moments = new[] { (Name: "at", At: step.At), (Name: "to", At: step.Do == "advance" && ScenarioTime.TryParse(step.To, out var to) ? to : (DateTimeOffset?)null) };
            foreach (var (name, at) in moments)
            {
                if (at is not { } moment) continue;
                if (moment < now)
                    yield return new(
                        $"{place.French}, « {name} » : {Local(moment)} vient avant {Local(now)}, où l'on en est ; le temps ne recule pas. Changez l'ordre des étapes ou la date.",
                        $"{place.English}, \"{name}\": {Local(moment)} comes before {Local(now)}, where the clock stands; time does not go back. Change the order of the steps, or the date.");
                else now = moment;
            }
        }
    }

    private static IEnumerable<LocalText> Problems(ScenarioStep step)
    {
        if (!ScenarioVerbs.All.TryGetValue(step.Do, out var takes))
        {
            var near = NearestName.Of(step.Do, ScenarioVerbs.All.Keys);
            yield return new(
                $"« {step.Do} » n'est pas un verbe{(near is null ? "" : $" ; vouliez-vous dire « {near} » ?")} ; au choix : {string.Join(", ", ScenarioVerbs.All.Keys)}",
                $"'{step.Do}' is no verb{(near is null ? "" : $"; did you mean '{near}'?")}; choose from {string.Join(", ", ScenarioVerbs.All.Keys)}");
            yield break;
        }
        foreach (var member in Given(step).Except(takes.Members))
            yield return new($"« {member} » n'est pas un membre de ce verbe ; {List(takes.Members, "il prend", "il n'en prend aucun de plus")}", $"\"{member}\" is no member of this verb; {List(takes.Members, "it takes", "it takes none of its own")}");
        var known = step.Do is "start" or "deposit" ? s_dossier : takes.Data;
        if (known is not null)
            foreach (var member in step.Data?.Select(m => m.Key).Except(known) ?? [])
                yield return Unknown(member, known);
        if (step.Do is not ("advance" or "expect" or "expect-error") && !Actor.TryParse(step.As, out _))
            yield return new($"« as » : « {step.As} » ne désigne personne ; écrivez \"evaluator:anna\"", $"\"as\": '{step.As}' is nobody; write \"evaluator:anna\"");
        if (step.Do == "advance" && !ScenarioTime.TryParse(step.To, out _))
            yield return new($"« to » : « {step.To} » n'est pas un moment du calendrier ; écrivez 2026-02-17 ou 2026-02-17T09:00:00+01:00", $"\"to\": '{step.To}' is no moment of the calendar; write 2026-02-17 or 2026-02-17T09:00:00+01:00");
        foreach (var file in step.Files)
            if (file.Path is { } path && (Path.IsPathRooted(path) || path.StartsWith('\\') || path.Contains(':', StringComparison.Ordinal)))
                yield return new($"« files » : « {path} » est un chemin absolu ; écrivez-le à partir du dossier du scénario", $"\"files\": '{path}' is an absolute path; write it from the scenario's folder");
            else if (file.Path is null && (file.Name is null || file.Text is null))
                yield return new("« files » : une pièce a un \"path\", ou un \"name\" et un \"text\"", "\"files\": a file has a \"path\", or a \"name\" and a \"text\"");
    }

    /// <summary>What is said of a member of data that nothing reads.</summary>
    public static LocalText Unknown(string member, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Of(member, known);
        return new(
            $"« data » : le membre « {member} » n'existe pas{(near is null ? "" : $" ; vouliez-vous dire « {near} » ?")}{List(known, " ; au choix :", "")}",
            $"\"data\": there is no member '{member}'{(near is null ? "" : $"; did you mean '{near}'?")}{List(known, "; choose from", "")}");
    }

    private static string List(IReadOnlyCollection<string> names, string some, string none) => names.Count == 0 ? none : $"{some} {string.Join(", ", names)}";

    private static IEnumerable<string> Given(ScenarioStep step)
    {
        if (step.To is not null) yield return "to";
        if (step.Finding is not null) yield return "finding";
        if (step.Procedure is not null) yield return "procedure";
        if (step.Data is not null) yield return "data";
        if (step.Files.Count > 0) yield return "files";
        if (step.Task is not null) yield return "task";
        if (step.Outcome is not null) yield return "outcome";
    }

    private static string Local(DateTimeOffset moment) => LegalTime.Local(moment).ToString("yyyy-MM-dd'T'HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
