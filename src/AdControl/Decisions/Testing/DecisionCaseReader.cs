using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Decisions.Facts;
using AdControl.Decisions.Signing;
using AdControl.Law;
using AdControl.Rules.Json;

namespace AdControl.Decisions.Testing;

/// <summary>Reads a file of cases of the wording.</summary>
internal sealed class DecisionCaseReader(LawFile file)
{
    private readonly Dictionary<string, string> factsByName = new(StringComparer.Ordinal);

    public IReadOnlyList<DecisionCase> Read()
    {
        if (file.Root is not { } root) return [];
        var fields = new LawFields(file, root, "a file of cases");
        var cases = fields.List("cases", required: true).Select(ReadCase).OfType<DecisionCase>().ToList();
        fields.RefuseOthers();
        return cases;
    }

    private DecisionCase? ReadCase(RuleJson json)
    {
        var fields = new LawFields(file, json, "a case");
        var name = fields.Text("name");
        var facts = Facts(fields, name);
        var read = new DecisionCase
        {
            File = file.Name,
            Line = json.Problem("", "").Line,
            Name = name,
            Facts = facts ?? new DecisionFacts { Procedure = "", Kind = "" },
            Date = fields.Date("date"),
            Writes = fields.Optional("writes") is null ? null : fields.Texts("writes"),
            Contains = fields.Texts("contains"),
            Lacks = fields.Texts("lacks"),
            Without = fields.Texts("without"),
            Rewritten = fields.Optional("rewritten") is { } rewritten ? Rewritten(rewritten) : new Dictionary<string, string>(),
            Signer = fields.Optional("signer") is { } signer ? Signer(signer) : null,
            Obstacles = fields.Optional("obstacles") is null ? null : fields.Texts("obstacles"),
        };
        fields.RefuseOthers();
        return facts is null ? null : read;
    }

    // "like" takes the facts of an earlier case of the file; what is given here replaces whole members, null takes them away.
    private DecisionFacts? Facts(LawFields fields, string name)
    {
        var given = fields.Optional("facts");
        var like = fields.OptionalText("like");
        if (like is not null && !factsByName.ContainsKey(like))
        {
            file.Add("cases.like", fields.Optional("like")!, $"No earlier case of this file is named \"{like}\".", "Write the name of one that stands before.");
            return null;
        }
        var merged = Merge(like is null ? "{}" : factsByName[like], given?.Raw ?? "{}");
        factsByName[name] = merged;
        try
        {
            return DecisionFactsJson.Read(merged);
        }
        catch (JsonException wrong)
        {
            file.Add("cases.fact", given ?? fields.Optional("name")!, $"The facts cannot be read: {wrong.Message}", "Write the names of the facts as rules/README.md lists them.");
            return null;
        }
    }

    private static string Merge(string earlier, string given)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        var merged = JsonNode.Parse(earlier, documentOptions: options)!.AsObject();
        foreach (var (member, value) in JsonNode.Parse(given, documentOptions: options)!.AsObject())
        {
            if (value is null) merged.Remove(member);
            else merged[member] = value.DeepClone();
        }
        return merged.ToJsonString();
    }

    private Dictionary<string, string> Rewritten(RuleJson json)
    {
        var fields = new LawFields(file, json, "\"rewritten\"");
        var words = json.Members.DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => fields.Text(m.Name), StringComparer.OrdinalIgnoreCase);
        fields.RefuseOthers();
        return words;
    }

    private SigningFacts Signer(RuleJson json)
    {
        var fields = new LawFields(file, json, "\"signer\"");
        var signer = new SigningFacts(fields.Text("by"), fields.Text("quality")) { Account = fields.OptionalText("account") ?? "" };
        fields.RefuseOthers();
        return signer;
    }
}
