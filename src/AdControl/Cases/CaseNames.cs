using System.Globalization;
using AdControl.Law;

namespace AdControl.Cases;

/// <summary>What the words of cases are called by people, in both languages: states, qualities, tasks, acts.</summary>
public static class CaseNames
{
    private static readonly Dictionary<CaseState, string> s_states = new()
    {
        [CaseState.Draft] = "en préparation",
        [CaseState.InternalReview] = "en revue interne",
        [CaseState.Ready] = "prêt au dépôt",
        [CaseState.Submitted] = "déposé",
        [CaseState.Inadmissible] = "non recevable",
        [CaseState.UnderReview] = "en évaluation",
        [CaseState.OpinionRequested] = "avis demandé",
        [CaseState.InformationRequested] = "informations demandées",
        [CaseState.DecisionDrafted] = "projet de décision",
        [CaseState.LegalCheck] = "contrôle juridique",
        [CaseState.ToSign] = "à signer",
        [CaseState.Granted] = "accordé",
        [CaseState.GrantedTacitly] = "accordé tacitement",
        [CaseState.Refused] = "refusé",
        [CaseState.WithdrawnByApplicant] = "retiré par le demandeur",
        [CaseState.Suspended] = "suspendu",
        [CaseState.Withdrawn] = "retiré",
        [CaseState.Expired] = "expiré",
        [CaseState.Lapsed] = "caduc",
        [CaseState.Closed] = "clos",
    };

    private static readonly Dictionary<ActorRole, string> s_roles = new()
    {
        [ActorRole.Company] = "entreprise",
        [ActorRole.Pharmacist] = "pharmacien",
        [ActorRole.Evaluator] = "évaluateur",
        [ActorRole.Expert] = "expert",
        [ActorRole.Legal] = "juriste",
        [ActorRole.Signatory] = "signataire",
        [ActorRole.Publisher] = "responsable de publication",
        [ActorRole.VigilanceEvaluator] = "évaluateur des vigilances",
        [ActorRole.Inspector] = "inspecteur",
        [ActorRole.Lead] = "chef d'unité",
        [ActorRole.Admin] = "administrateur",
        [ActorRole.Public] = "public",
        [ActorRole.System] = "programme",
    };

    /// <summary>Where a case stands: in English its own word.</summary>
    public static LocalText Of(CaseState state) => new(s_states[state], state.WireName());

    /// <summary>In what quality somebody acts: in English its own word.</summary>
    public static LocalText Of(ActorRole role) => new(s_roles[role], role.WireName());

    /// <summary>Where an act stands.</summary>
    public static LocalText Of(ActState state) => state switch
    {
        ActState.Draft => new("projet", "draft"),
        ActState.Signed => new("signé", "signed"),
        ActState.Notified => new("notifié", "notified"),
        ActState.Published => new("publié", "published"),
        _ => new("abandonné", "abandoned"),
    };

    /// <summary>Where a finding stands.</summary>
    public static LocalText Of(ReviewState state) => state switch
    {
        ReviewState.Open => new("à examiner", "open"),
        ReviewState.Confirmed => new("confirmé", "confirmed"),
        _ => new("écarté", "dismissed"),
    };

    /// <summary>Writes <c>{0:state}</c> as the French name of the state whose wire name is given, and <c>{0:roles}</c> as those of qualities; everything else invariantly.</summary>
    internal static IFormatProvider Formatter { get; } = new NameFormatter();

    private sealed class NameFormatter : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : CultureInfo.InvariantCulture.GetFormat(formatType!);

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => format switch
        {
            "state" when WireNames.TryParse<CaseState>(arg as string, out var state) => Of(state).French,
            "roles" => string.Join(", ", (arg as string ?? "").Split(", ").Select(r => WireNames.TryParse<ActorRole>(r, out var role) ? Of(role).French : r)),
            _ => Convert.ToString(arg, CultureInfo.InvariantCulture) ?? "",
        };
    }
}
