using AdControl.Cases;
using AdControl.Server.Access;
using static AdControl.Cases.ActorRole;

namespace AdControl.Server.Api;

/// <summary>The rows of the table of rights for programs: the same qualities as for people, and what a token must be allowed.</summary>
internal static class ApiRows
{
    /// <summary>All of them.</summary>
    public static IEnumerable<AccessRow> All(ActorRole[] everyRole, ActorRole[] applicants, ActorRole[] agency) =>
    [
        Row("GET", "cases", everyRole), Row("POST", "cases", everyRole), Row("GET", "cases/{case}", everyRole), Row("PATCH", "cases/{case}", applicants),
        Row("POST", "cases/{case}/deposit", applicants), Row("POST", "cases/{case}/withdraw", applicants), Row("POST", "cases/{case}/answer", applicants), Row("GET", "cases/{case}/timeline", everyRole),
        Row("GET", "tasks", everyRole), Row("GET", "cases/{case}/tasks", everyRole), Row("POST", "cases/{case}/tasks/{task}/claim", everyRole), Row("POST", "cases/{case}/tasks/{task}/release", everyRole),
        Row("POST", "cases/{case}/tasks/{task}/assign", Lead, Admin), Row("POST", "cases/{case}/tasks/{task}/send-back", everyRole), Row("POST", "cases/{case}/tasks/{task}/complete", everyRole),
        Row("GET", "cases/{case}/findings", agency), Row("POST", "cases/{case}/findings", Evaluator), Row("POST", "cases/{case}/findings/{finding}/confirm", Evaluator), Row("POST", "cases/{case}/findings/{finding}/dismiss", Evaluator),
        Row("POST", "cases/{case}/findings/{finding}/recital", Evaluator, Legal), Row("POST", "cases/{case}/findings/{finding}/links", Evaluator),
        Row("GET", "cases/{case}/checklist", agency), Row("POST", "cases/{case}/checklist/{rule}", Evaluator), Row("POST", "cases/{case}/opinions", Evaluator), Row("POST", "cases/{case}/opinions/answer", Expert),
        Row("GET", "cases/{case}/files", everyRole), Row("POST", "cases/{case}/files", applicants), Row("GET", "cases/{case}/files/{sha256}", everyRole),
        Row("GET", "cases/{case}/decision", everyRole), Row("POST", "cases/{case}/decision/edits", Evaluator, Legal), Row("GET", "cases/{case}/decision/obstacles", Evaluator, Legal, Signatory, Lead),
        Row("POST", "cases/{case}/decision/sign", Signatory), Row("POST", "cases/{case}/decision/notify", Evaluator, Lead, Publisher), Row("POST", "cases/{case}/decision/publish", Publisher), Row("GET", "cases/{case}/acts/{act}", everyRole),
        Row("GET", "medicines", everyRole), Row("GET", "medicines/{cis}", everyRole), Row("GET", "rules", everyRole), Row("GET", "rules/{rule}", everyRole), Row("GET", "calendar", everyRole), Row("GET", "events", everyRole),
        Row("POST", "check", everyRole) with { TokenScope = "check" },
        Row("GET", "bulletin") with { Roles = null }, Row("GET", "bulletin/acts") with { Roles = null }, Row("GET", "bulletin/acts/{*address}") with { Roles = null },
        Row("GET", "problems") with { Roles = null }, Row("GET", "problems/{code}") with { Roles = null }, Row("GET", "openapi.json") with { Roles = null },
    ];

    private static AccessRow Row(string method, string route, params ActorRole[] roles) => new(method, $"api/v1/{route}", "", roles) { TokenScope = method == "GET" ? "read" : "write" };
}
