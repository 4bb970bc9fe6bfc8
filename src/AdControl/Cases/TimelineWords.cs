using AdControl.Law;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>What is told of each kind of event in French; in English an event is told by its own words.</summary>
public static class TimelineWords
{
    private static readonly Dictionary<string, string> s_events = new(StringComparer.Ordinal)
    {
        ["still-suspended"] = "toujours suspendu",
        ["started"] = "ouvert",
        ["state"] = "état",
        ["deposited"] = "déposé",
        ["withdrawal"] = "retrait demandé",
        ["checked"] = "contrôlé",
        ["comment"] = "commentaire",
        ["clock"] = "délai",
        ["clock-stopped"] = "délai arrêté",
        ["receipt"] = "accusé de réception",
        ["drafted"] = "projet rédigé",
        ["silence"] = "silence",
        ["validity"] = "validité",
        ["delay"] = "délai accordé",
        ["warned"] = "alerte",
        ["notified"] = "notifié",
        ["publication"] = "publication décidée",
        ["published"] = "remis au bulletin",
        ["listed"] = "publié dans une liste",
        ["signed"] = "signé",
        ["draft-files"] = "pièces jointes au projet",
        ["draft-file-removed"] = "pièce retirée du projet",
        ["changed-after-sign-off"] = "modifié après le visa interne",
        ["edit-act"] = "projet modifié",
        ["task"] = "tâche achevée",
        ["claimed"] = "tâche prise",
        ["released"] = "tâche rendue",
        ["assigned"] = "tâche confiée",
        ["sent-back"] = "renvoyé",
        ["confirm"] = "constat confirmé",
        ["dismiss"] = "constat écarté",
        ["edit-recital"] = "considérant récrit",
        ["link"] = "constat relié",
        ["add-finding"] = "constat ajouté",
        ["answer-checklist"] = "question tranchée",
        ["opinion-asked"] = "avis demandé",
        ["opinion-given"] = "avis rendu",
        ["information-asked"] = "informations demandées",
        ["information-given"] = "informations reçues",
        ["opened"] = "dossier numéroté",
        ["started-case"] = "autre dossier ouvert",
        ["re-evaluation-opened"] = "réévaluation ouverte",
        ["re-evaluation-closed"] = "réévaluation close",
        ["authorisation-ended"] = "autorisation éteinte",
        ["recheck"] = "jugé par de nouvelles règles",
        ["add-file"] = "pièce ajoutée",
    };

    private static readonly Dictionary<string, string> s_members = new(StringComparer.Ordinal)
    {
        ["procedure"] = "procédure",
        ["files"] = "pièces",
        ["number"] = "numéro",
        ["reference"] = "référence",
        ["reason"] = "motif",
        ["verdict"] = "verdict",
        ["findings"] = "constats",
        ["blocking"] = "bloquants",
        ["pack"] = "règles",
        ["due"] = "échéance",
        ["silence"] = "silence le",
        ["delay"] = "durée",
        ["note"] = "note",
        ["act"] = "acte",
        ["kind"] = "nature",
        ["outcome"] = "issue",
        ["from"] = "du",
        ["until"] = "au",
        ["to"] = "à",
        ["for"] = "pour",
        ["parameter"] = "paramètre",
        ["about"] = "objet",
        ["setting"] = "réglage",
        ["section"] = "rubrique",
        ["address"] = "adresse",
        ["redacted"] = "passages retirés",
        ["issue"] = "numéro",
        ["sha256"] = "sha256",
        ["remarks"] = "remarques",
        ["sentence"] = "phrase",
        ["task"] = "tâche",
        ["finding"] = "constat",
        ["detail"] = "détail",
        ["article"] = "article",
        ["passage"] = "passage",
        ["rule"] = "règle",
        ["good"] = "conforme",
        ["opinion"] = "avis",
        ["expert"] = "expert",
        ["deadline"] = "jusqu'au",
        ["confidential"] = "confidentiel",
        ["request"] = "demande",
        ["case"] = "dossier",
        ["message"] = "",
        ["before"] = "avant",
        ["gained"] = "gagnés",
        ["lost"] = "perdus",
    };

    /// <summary>The kinds of events that have French words.</summary>
    public static IReadOnlyCollection<string> Events => s_events.Keys;

    /// <summary>The members of events that have French words.</summary>
    public static IReadOnlyCollection<string> Members => s_members.Keys;

    /// <summary>What happened, in both languages.</summary>
    internal static LocalText Of(WorkflowValue detail)
    {
        var name = detail["event"].AsText() ?? "";
        if (name == "state") return State(detail);
        var members = detail.Members.Where(m => m.Key is not ("event" or "by") && !m.Value.IsNullish).ToList();
        return new(
            string.Join("  ", members.Select(m => $"{s_members.GetValueOrDefault(m.Key, m.Key)} {Value(m.Value)}".Trim()).Prepend(s_events.GetValueOrDefault(name, name))),
            string.Join("  ", members.Select(m => $"{m.Key} {m.Value}").Prepend(name)));
    }

    private static LocalText State(WorkflowValue detail)
    {
        var reason = detail["reason"].AsText() is { } why ? $" ({why})" : "";
        string Name(string member) => WireNames.TryParse<CaseState>(detail[member].AsText(), out var state) ? CaseNames.Of(state).French : $"{detail[member]}";
        return new($"{Name("from")} → {Name("to")}{reason}", $"{detail["from"]} → {detail["to"]}{reason}");
    }

    private static string Value(WorkflowValue value) => value.AsText() switch
    {
        "yes" => "oui",
        "no" => "non",
        _ => $"{value}",
    };
}
