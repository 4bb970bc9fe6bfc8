using System.Text.Json;
using System.Text.Json.Nodes;
using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>Changes a value by what is given of it (RFC 7396): a member that is null goes, an object is changed within, anything else is replaced.</summary>
internal static class MergePatch
{
    /// <summary>A dossier changed by a patch.</summary>
    /// <exception cref="JsonException">What comes out is no dossier.</exception>
    public static Dossier Apply(Dossier before, JsonObject patch)
    {
        var target = JsonSerializer.SerializeToNode(before, ApiJson.Options)!.AsObject();
        Apply(target, patch);
        return target.Deserialize<Dossier>(ApiJson.Options)!;
    }

    private static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null) target.Remove(name);
            else if (value is JsonObject inner && target[name] is JsonObject known) Apply(known, inner);
            else target[name] = value.DeepClone();
        }
    }
}
