using System.Data.Common;
using System.Globalization;
using AdControl.Law;
using AdControl.Products;
using AdControl.Storage;
using AdControl.Storage.Cases;
using AdControl.Workflows.Values;

namespace AdControl.Cases;

/// <summary>The work list of the agency: pages by key over indexed columns, without reading the documents of cases.</summary>
/// <remarks>What nobody has and what the reader has is read in the order of the task list; all else in the order of due dates.</remarks>
public sealed class Worklist(CaseDatabase database)
{
    /// <summary>How many days ahead is soon.</summary>
    public const int SoonDays = 14;

    // Up to here the cases of a word are read by the word; a more common word is looked for in the cases.
    private const int Common = 2000;
    private const string Columns = "c.id, c.number, c.procedure, c.state, c.company, c.title, c.due_date, c.opinions_asked, c.opinions_given";
    private const char Between = '~';

    private static readonly ActorRole[] s_roles = [ActorRole.Evaluator, ActorRole.Legal, ActorRole.Signatory, ActorRole.Lead, ActorRole.Publisher, ActorRole.VigilanceEvaluator, ActorRole.Inspector];

    /// <summary>A page.</summary>
    public async Task<WorklistLines> PageAsync(WorklistQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return await database.Pool.UseAsync(async c =>
        {
            var rows = query.Tab switch
            {
                WorklistTab.Unassigned => await TasksAsync(c, query, s_roles.Select(r => $"g:{r.WireName()}"), cancellation),
                WorklistTab.Mine => await TasksAsync(c, query, [$"={query.Reader}"], cancellation),
                WorklistTab.Waiting => await CasesAsync(c, query, ["waiting"], cancellation),
                WorklistTab.Done => await CasesAsync(c, query, ["done"], cancellation),
                WorklistTab.DueSoon => await CasesAsync(c, query with { DueUntil = Earlier(query.DueUntil, query.Today.AddDays(SoonDays)) }, ["open", "waiting"], cancellation),
                _ => await CasesAsync(c, query, ["open"], cancellation),
            };
            var next = rows.Count > query.Most ? rows[query.Most - 1].Key : null;
            return new WorklistLines(await CompleteAsync(c, [.. rows.Take(query.Most)], cancellation), next);
        }, cancellation);
    }

    /// <summary>How many open cases are due in each week: the load of the unit.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="weeks">How many weeks.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The first day of each week and its number; what was due before the first day counts to the first.</returns>
    public async Task<IReadOnlyList<(DateOnly Week, long Cases)>> LoadAsync(DateOnly from, int weeks, CancellationToken cancellation = default) => await database.Pool.UseAsync(async c =>
    {
        var load = new List<(DateOnly, long)>(weeks);
        for (var week = 0; week < weeks; week++)
        {
            var (first, last) = (week == 0 ? "" : Iso.Of(from.AddDays(7 * week)), Iso.Of(from.AddDays((7 * week) + 7)));
            load.Add((from.AddDays(7 * week), await c.NumberAsync("SELECT count(*) FROM cases WHERE stage = 'open' AND due_key >= $1 AND due_key < $2", cancellation, first, last) ?? 0));
        }
        return (IReadOnlyList<(DateOnly, long)>)load;
    }, cancellation);

    private static DateOnly Earlier(DateOnly? some, DateOnly other) => some is { } day && day < other ? day : other;

    private static async ValueTask<List<WorklistRow>> CasesAsync(CaseConnection c, WorklistQuery query, IReadOnlyList<string> stages, CancellationToken cancellation)
    {
        var isDown = query.Tab == WorklistTab.Done;
        var all = new List<WorklistRow>();
        foreach (var stage in stages)
        {
            var filter = new Filter("cases c", ["c.stage = $1"], [stage]);
            if (query.After?.Split(Between) is [var due, var id])
            {
                var (a, b) = (filter.Take(due), filter.Take(id));
                filter.Conditions.Add($"(c.due_key, c.id) {(isDown ? "<" : ">")} ({a}, {b})");
            }
            await FillAsync(c, filter, query, cancellation);
            var direction = isDown ? " DESC" : "";
            all.AddRange(await c.ListAsync(
                $"SELECT {Columns}, c.due_key FROM {filter.From} WHERE {string.Join(" AND ", filter.Conditions)} ORDER BY c.due_key{direction}, c.id{direction} LIMIT {filter.Take((long)query.Most + 1)}",
                row => Read(row) with { Key = $"{row.GetString(9)}{Between}{row.GetString(0)}" }, cancellation, [.. filter.Values]));
        }
        return stages.Count == 1 ? all : [.. all.OrderBy(r => r.Key, StringComparer.Ordinal).Take(query.Most + 1)];
    }

    private static async ValueTask<List<WorklistRow>> TasksAsync(CaseConnection c, WorklistQuery query, IEnumerable<string> candidates, CancellationToken cancellation)
    {
        var all = new List<(WorklistRow Row, (long, long, long, string) Order)>();
        foreach (var candidate in candidates)
        {
            var filter = new Filter("task_candidate k CROSS JOIN work_task t CROSS JOIN cases c", ["k.candidate = $1", "t.id = k.task_id", "c.id = t.case_id"], [candidate]);
            if (After(query.After) is var (urgency, due, created, task))
            {
                var (w, x, y, z) = (filter.Take(urgency), filter.Take(due), filter.Take(created), filter.Take(task));
                filter.Conditions.Add($"(k.urgency, k.due_at, k.created_at, k.task_id) > ({w}, {x}, {y}, {z})");
            }
            await FillAsync(c, filter, query, cancellation);
            all.AddRange(await c.ListAsync(
                $"SELECT {Columns}, k.urgency, k.due_at, k.created_at, t.id, t.name, t.assignee FROM {filter.From} WHERE {string.Join(" AND ", filter.Conditions)} ORDER BY k.urgency, k.due_at, k.created_at, k.task_id LIMIT {filter.Take((long)query.Most + 1)}",
                row => ReadTask(row, candidate), cancellation, [.. filter.Values]));
        }
        return [.. all.OrderBy(r => r.Order.Item1).ThenBy(r => r.Order.Item2).ThenBy(r => r.Order.Item3).ThenBy(r => r.Order.Item4, StringComparer.Ordinal).DistinctBy(r => r.Row.TaskId).Take(query.Most + 1).Select(r => r.Row)];
    }

    private static (WorklistRow, (long, long, long, string)) ReadTask(DbDataReader row, string candidate)
    {
        var order = (row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetString(12));
        var key = string.Create(CultureInfo.InvariantCulture, $"{order.Item1}{Between}{order.Item2}{Between}{order.Item3}{Between}{order.Item4}");
        return (Read(row) with { TaskId = row.GetString(12), TaskName = row.GetString(13), Assignee = TextOrNull(row, 14), TaskRole = candidate.StartsWith("g:", StringComparison.Ordinal) ? candidate[2..] : "", Key = key }, order);
    }

    private static (long Urgency, long Due, long Created, string Task)? After(string? after) => after?.Split(Between) is [var urgency, var due, var created, var task]
        && long.TryParse(urgency, CultureInfo.InvariantCulture, out var u) && long.TryParse(due, CultureInfo.InvariantCulture, out var d) && long.TryParse(created, CultureInfo.InvariantCulture, out var t) ? (u, d, t, task) : null;

    private static async ValueTask FillAsync(CaseConnection c, Filter filter, WorklistQuery query, CancellationToken cancellation)
    {
        if (query.Procedure is { Length: > 0 } procedure) filter.Conditions.Add($"c.procedure = {filter.Take(procedure)}");
        if (query.Company is { Length: > 0 } company) filter.Conditions.Add($"c.company = {filter.Take(company)}");
        if (query.DueUntil is { } until) filter.Conditions.Add($"c.due_key <= {filter.Take(Iso.Of(until))}");
        var words = WorklistWords.Of(query.Text).Concat(Cis.TryParse(query.Product, out var cis) ? [cis.ToString()] : WorklistWords.Of(query.Product)).Distinct().OrderByDescending(w => w.Length).Take(6).ToList();
        if (words.Count > 0) await FillWordsAsync(c, filter, words, cancellation);
    }

    // A word that few cases have leads to them; one that many have is met soon enough on the way.
    private static async ValueTask FillWordsAsync(CaseConnection c, Filter filter, List<string> words, CancellationToken cancellation)
    {
        var rarest = words[0];
        var met = await c.NumberAsync("SELECT count(*) FROM (SELECT 1 FROM case_word WHERE word >= $1 AND word < $2 LIMIT $3) AS met", cancellation, rarest, After(rarest), (long)Common) ?? 0;
        if (met < Common)
        {
            filter.From = $"(SELECT DISTINCT case_id FROM case_word WHERE word >= {filter.Take(rarest)} AND word < {filter.Take(After(rarest))}) w CROSS JOIN {filter.From}";
            filter.Conditions.Add("c.id = w.case_id");
            words.RemoveAt(0);
        }
        foreach (var word in words) filter.Conditions.Add($"EXISTS (SELECT 1 FROM case_word x WHERE x.case_id = c.id AND x.word >= {filter.Take(word)} AND x.word < {filter.Take(After(word))})");

        static string After(string word) => word + char.MaxValue;
    }

    // Products and, where the list is not one of tasks, who has the case.
    private static async ValueTask<IReadOnlyList<WorklistRow>> CompleteAsync(CaseConnection c, IReadOnlyList<WorklistRow> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return rows;
        object?[] ids = [.. rows.Select(r => r.CaseId).Distinct()];
        var listed = string.Join(", ", Enumerable.Range(1, ids.Length).Select(n => $"${n}"));
        var medicines = (await c.ListAsync($"SELECT case_id, cis FROM case_medicine WHERE case_id IN ({listed})", row => (Case: row.GetString(0), Cis: row.GetString(1)), cancellation, ids)).ToLookup(m => m.Case, m => m.Cis);
        var tasks = (await c.ListAsync(
            $"SELECT case_id, id, name, assignee, candidate_groups FROM work_task WHERE case_id IN ({listed}) AND state < 2 ORDER BY created_at, id",
            row => (Case: row.GetString(0), Id: row.GetString(1), Name: row.GetString(2), Assignee: TextOrNull(row, 3), Role: RoleOf(row.GetString(4))), cancellation, ids)).ToLookup(t => t.Case);
        return [.. rows.Select(Completed)];

        WorklistRow Completed(WorklistRow row)
        {
            var complete = row with { Medicines = [.. medicines[row.CaseId].Order(StringComparer.Ordinal)] };
            if (row.TaskId is not null) return row.TaskRole.Length > 0 ? complete : complete with { TaskRole = tasks[row.CaseId].FirstOrDefault(t => t.Id == row.TaskId).Role ?? "" };
            return tasks[row.CaseId].FirstOrDefault(t => t.Role is not null) is { Id: not null } task
                ? complete with { TaskId = task.Id, TaskName = task.Name, Assignee = task.Assignee, TaskRole = task.Role! } : complete;
        }
    }

    // Null: a task of the company.
    private static string? RoleOf(string groups)
    {
        var all = groups == "[]" ? [] : WorkflowValue.FromJson(groups).Items.Select(i => i.AsText() ?? "").ToList();
        return all is [] ? "" : all.FirstOrDefault(g => !g.Contains(':', StringComparison.Ordinal) && g is not ("company" or "pharmacist"));
    }

    private static WorklistRow Read(DbDataReader row) => new(
        row.GetString(0), TextOrNull(row, 1), row.GetString(2), WireNames.TryParse<CaseState>(row.GetString(3), out var state) ? state : CaseState.Closed, row.GetString(4), row.GetString(5),
        Iso.DateOrNull(TextOrNull(row, 6)), (int)row.GetInt64(7), (int)row.GetInt64(8));

    private static string? TextOrNull(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private sealed class Filter(string from, List<string> conditions, List<object?> values)
    {
        public string From { get; set; } = from;

        public List<string> Conditions { get; } = conditions;

        public List<object?> Values { get; } = values;

        public string Take(object? value)
        {
            Values.Add(value);
            return string.Create(CultureInfo.InvariantCulture, $"${Values.Count}");
        }
    }
}
