using AdControl.Law;
using AdControl.Storage;
using AdControl.Workflows.Journaling;
using AdControl.Workflows.Values;

namespace AdControl.Cases.Audit;

/// <summary>What the journal of a case tells of its members: by it an altered one is named.</summary>
internal sealed class CaseStory
{
    private readonly Dictionary<string, string?> told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Kind, string? Reference, string? Sha256)> acts = new(StringComparer.Ordinal);

    /// <summary>The acts that were drafted.</summary>
    public IEnumerable<string> Acts => acts.Keys;

    public static CaseStory Of(IEnumerable<JournalEntry> entries)
    {
        var story = new CaseStory();
        foreach (var entry in entries.Where(e => e.Kind == JournalKind.Recorded)) story.Take(WorkflowValue.FromJson(entry.Detail));
        return story;
    }

    private void Take(WorkflowValue happened)
    {
        string? Text(string name) => happened[name].AsText();
        switch (Text("event"))
        {
            case "started": told["procedure"] = Text("procedure"); break;
            case "state": told["state"] = Text("to"); break;
            case "deposited": told["number"] = Text("number"); break;
            case "clock": told["clock"] = Text("due"); break;
            case "clock-stopped": told["clock"] = null; break;
            case "validity": (told["validFrom"], told["validUntil"]) = (Text("from"), Text("until")); break;
            case "drafted" when Text("act") is { } act: acts[act] = (Text("kind"), Text("reference"), null); break;
            case "signed" when Text("act") is { } act: acts[act] = (Text("kind"), acts.GetValueOrDefault(act).Reference, Text("sha256")); break;
        }
    }

    /// <summary>Whether the journal knows the signature of an act under the hash it has.</summary>
    public bool WasSigned(CaseAct act) => acts.TryGetValue(act.Id, out var known) && known.Sha256 == act.Sha256;

    /// <summary>The members of a case that are not what the journal told last.</summary>
    public IEnumerable<string> Differences(Case one)
    {
        (string Member, string? Now)[] all =
        [
            ("procedure", one.Procedure), ("state", one.State.WireName()), ("number", one.Number), ("clock", Iso.Of(one.Clock?.DueDate)), ("validFrom", Iso.Of(one.ValidFrom)), ("validUntil", Iso.Of(one.ValidUntil)),
        ];
        foreach (var (member, now) in all)
            if (told.TryGetValue(member, out var before) && before != now) yield return member;
        if (one.Acts.Any(a => acts.TryGetValue(a.Id, out var known) && (known.Kind != a.Kind || (known.Reference is not null && known.Reference != a.Reference)))) yield return "acts";
    }
}
