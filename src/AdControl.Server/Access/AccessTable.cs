using System.Collections.Frozen;
using AdControl.Cases;
using AdControl.Server.Api;
using static AdControl.Cases.ActorRole;

namespace AdControl.Server.Access;

/// <summary>The rights of the server: one table. What does not stand in it is refused to everybody.</summary>
/// <remarks>The desk checks every act once more, by its own table and by the task's candidates; this one says who sees an address at all.</remarks>
internal static class AccessTable
{
    private static readonly ActorRole[] s_applicants = [Company, Pharmacist];
    private static readonly ActorRole[] s_agency = [Evaluator, Expert, Legal, Signatory, Publisher, VigilanceEvaluator, Inspector, Lead, Admin];
    private static readonly ActorRole[] s_unit = [.. s_agency.Where(role => role != Expert)];
    private static readonly ActorRole[] s_everyRole = [.. s_applicants, .. s_agency];

    private static readonly ActorRole[] s_publishers = [Publisher];
    private static readonly ActorRole[] s_administrators = [Admin];

    /// <summary>All rows.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } =
    [
        // Anybody.
        Open("GET", ""), Open("GET", "sign-in"), Open("POST", "sign-in"), Open("GET", "set-up"), Open("POST", "set-up"),
        Open("GET", "error/{status:int}"), Open("POST", "error/{status:int}"), Open("GET", "accessibility"), Open("GET", "help"),
        Open("GET", "health/live"), Open("GET", "health/ready"),

        Open("GET", "bulletin"), Open("GET", "bulletin/{**path}"),

        // Whoever is signed in.
        Row("POST", "sign-out", s_everyRole), Row("POST", "role", s_everyRole),

        // The publisher.
        Row("GET", "desk", s_publishers), Row("GET", "desk/cases/{case}", s_publishers), Row("POST", "desk/cases/{case}", s_publishers),
        Row("GET", "desk/issue", s_publishers), Row("POST", "desk/issue", s_publishers), Row("GET", "desk/issues/{number}", s_publishers),
        Row("GET", "desk/list", s_publishers), Row("POST", "desk/list", s_publishers),
        Row("GET", "desk/act", s_publishers), Row("POST", "desk/act", s_publishers), Row("GET", "desk/proof", s_publishers),

        // The law, the procedures, the running of the system.
        Row("GET", "rules", s_agency), Row("GET", "rules/{id}", s_agency), Row("GET", "workflows", s_agency), Row("GET", "workflows/{code}", s_agency), Row("POST", "workflows/{code}", s_administrators),
        Row("GET", "operations", s_administrators), Row("POST", "operations", "Retry", s_administrators), Row("POST", "operations", "Mail", s_administrators), Row("POST", "operations", "Audit", s_administrators),

        .. Form("profile", s_everyRole), Open("GET", "set-password"), Open("POST", "set-password"),
        .. Form("accounts", s_administrators), .. Form("accounts/{account}", s_administrators),
        Row("GET", "calendar", s_everyRole), Row("GET", "search", s_everyRole),

        // Dossiers of companies.
        Row("GET", "dossiers", s_applicants), .. Form("dossiers/new", s_applicants),
        Row("GET", "cases/{case}/dossier", s_everyRole), Row("GET", "cases/{case}/receipt", s_everyRole),
        .. Form("cases/{case}/dossier/product", s_applicants), .. Form("cases/{case}/dossier/kind", s_applicants), .. Form("cases/{case}/dossier/support", s_applicants),
        .. Form("cases/{case}/dossier/pieces", s_applicants), .. Form("cases/{case}/dossier/previous", s_applicants), .. Form("cases/{case}/dossier/references", s_applicants),
        .. Form("cases/{case}/dossier/fee", s_applicants), .. Form("cases/{case}/dossier/check", s_applicants), .. Form("cases/{case}/dossier/sign-off", s_applicants),
        .. Form("cases/{case}/dossier/deposit", s_applicants), Row("GET", "cases/{case}/dossier/mentions", s_applicants),
        .. Form("cases/{case}/answer", s_applicants), .. Form("cases/{case}/withdraw", s_applicants),
        // The work list: what the agency's people have before them; an expert finds what they were asked on their first page.
        Row("GET", "worklist", s_unit), Row("GET", "worklist", "Export", s_unit), Row("POST", "worklist", "Save", s_unit), Row("POST", "worklist", "Forget", s_unit),
        Row("POST", "worklist", "SaveForUnit", [Lead]), Row("POST", "worklist", "Assign", [Lead, Admin]),

        // Cases.
        Row("GET", "cases/{case}", s_everyRole),
        Row("POST", "cases/{case}", "Claim", s_everyRole), Row("POST", "cases/{case}", "Release", s_everyRole), Row("POST", "cases/{case}", "Complete", s_everyRole),
        Row("POST", "cases/{case}", "Assign", [Lead, Admin]),
        Row("GET", "cases/{case}/review", s_unit), Row("POST", "cases/{case}/review", "Confirm", [Evaluator]), Row("POST", "cases/{case}/review", "Dismiss", [Evaluator]),
        Row("POST", "cases/{case}/review", "Recital", [Evaluator, Legal]), Row("POST", "cases/{case}/review", "Comment", [Evaluator, Legal, Signatory, Lead]),
        Row("POST", "cases/{case}/review", "Add", [Evaluator]), Row("POST", "cases/{case}/review", "Answer", [Evaluator]),
        Row("GET", "cases/{case}/compare", s_unit),
        Row("GET", "cases/{case}/decision", s_unit), Row("POST", "cases/{case}/decision", "Edit", [Evaluator, Legal]), Row("POST", "cases/{case}/decision", "Insert", [Evaluator, Legal]),
        Row("POST", "cases/{case}/decision", "Remove", [Evaluator, Legal]), Row("POST", "cases/{case}/decision", "Sign", [Signatory]), Row("POST", "cases/{case}/decision", "Withdraw", [Evaluator, Legal, Lead]),
        Row("GET", "cases/{case}/files/{file}", s_everyRole), Row("GET", "cases/{case}/acts/{act}", s_everyRole),

        // Checks of what belongs to no case, and why a rule ends as it does.
        .. Form("check", s_everyRole), Row("GET", "check/report", s_everyRole), Row("GET", "explain", s_everyRole), Row("GET", "cases/{case}/explain/{finding}", s_agency),

        // Programs.
        .. ApiRows.All(s_everyRole, s_applicants, s_agency),
    ];

    private static readonly FrozenDictionary<string, AccessRow> s_byKey = Rows.ToFrozenDictionary(row => row.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The row of an address; null when there is none.</summary>
    public static AccessRow? Find(string method, string route, string handler) => s_byKey.GetValueOrDefault(AccessRow.KeyOf(method, route, handler));

    private static AccessRow Open(string method, string route) => new(method, route, "", null);

    // A page with a form: it is shown and sent by the same people.
    private static AccessRow[] Form(string route, ActorRole[] roles) => [Row("GET", route, roles), Row("POST", route, roles)];

    private static AccessRow Row(string method, string route, ActorRole[] roles) => new(method, route, "", roles);

    private static AccessRow Row(string method, string route, string handler, ActorRole[] roles) => new(method, route, handler, roles);
}
