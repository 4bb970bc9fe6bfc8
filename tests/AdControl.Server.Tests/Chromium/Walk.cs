using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Access;
using AdControl.Server.Tests.Access;
using AdControl.Server.Tests.Running;

namespace AdControl.Server.Tests.Chromium;

/// <summary>Which pages each quality looks at: every row of the table of rights is somebody's, a company's and an agency's where both may open it.</summary>
internal static class Walk
{
    /// <summary>Who is not signed in.</summary>
    public const string Nobody = "nobody";

    private static readonly ActorRole[] s_companies = [ActorRole.Company, ActorRole.Pharmacist];

    private static readonly ActorRole[] s_agency =
    [
        ActorRole.Evaluator, ActorRole.Lead, ActorRole.Signatory, ActorRole.Publisher, ActorRole.Legal, ActorRole.Inspector, ActorRole.VigilanceEvaluator, ActorRole.Expert, ActorRole.Admin,
    ];

    /// <summary>The names of the accounts that walk.</summary>
    public static IEnumerable<string> People => RunningServer.Roles().Select(RunningServer.NameOf).Append(Nobody);

    /// <summary>The rows somebody looks at: what is for programs shows nothing.</summary>
    public static IEnumerable<AccessRow> RowsOf(string person) => AccessTable.Rows.Where(row => row.Method == "GET" && !row.Route.StartsWith("api/", StringComparison.Ordinal) && IsTheirs(row, person));

    /// <summary>The addresses somebody looks at on a server with cases, and the pages of the cases that have a task for them.</summary>
    public static async Task<IReadOnlyList<(string Name, string Address)>> AddressesAsync(FilledServer server, string person)
    {
        var rows = RowsOf(person).Select(row => (row.Route, Address(row, ValuesOf(server, row, person)))).ToList();
        if (person == Nobody) return rows;
        rows.Add(("home", "/"));
        var role = RunningServer.Roles().First(r => RunningServer.NameOf(r) == person);
        var waiting = await server.Office.Desk.TasksOfAsync(Running.Cases.As(role.Role));
        rows.AddRange(waiting.DistinctBy(task => task.Name).Select(task => ($"cases with {task.Name}", $"/cases/{task.InstanceId}")));
        return rows;
    }

    private static bool IsTheirs(AccessRow row, string person)
    {
        if (row.Roles is not { } roles) return person == Nobody;
        return new[] { s_companies, s_agency }.Select(side => side.Where(roles.Contains).Select(role => role.WireName()).FirstOrDefault()).Contains(person);
    }

    private static Dictionary<string, string> ValuesOf(FilledServer server, AccessRow row, string person)
    {
        var one = row.Route.StartsWith("desk/", StringComparison.Ordinal) || row.Route.Contains("{finding}", StringComparison.Ordinal) ? server.ToPublish
            : row.Route.StartsWith("dossiers/", StringComparison.Ordinal) ? server.Draft
            : row.Route.Contains("{act}", StringComparison.Ordinal) ? server.Granted
            : server.Busy;
        var values = AccessTableTests.Values(one);
        values["{finding}"] = server.ToPublish.Review[0].Id;
        values["{number}"] = server.Issue;
        values["{account}"] = server.Account;
        values["{**path}"] = server.PublishedPage;
        values["{act}"] = person == "company" ? "receipt" : server.Granted.Acts[^1].Id;
        return values;
    }

    private static string Address(AccessRow row, Dictionary<string, string> values)
    {
        var path = values.Aggregate(row.Route, (route, value) => route.Replace(value.Key, value.Value, StringComparison.Ordinal));
        Assert.False(path.Contains('{', StringComparison.Ordinal), $"{row.Key} has a parameter the walk does not know: add it to the values of AccessTableTests.");
        // The whole list has thousands of cells that are all alike, which axe-core compares with one another for minutes: those of one article stand for them.
        return row.Route == "rules" ? "/rules?q=R5122-4" : $"/{path}";
    }
}
