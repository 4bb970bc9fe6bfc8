using AdControl.Law;
using AdControl.Server.Localization;

namespace AdControl.Server.Operations;

/// <summary>What stands in the pack, in words.</summary>
internal static class LawWords
{
    /// <summary>From when until when something is in force.</summary>
    public static string Words(this DateSpan span, Texts T) => (span.From, span.Until) switch
    {
        (null, null) => T["always"],
        ({ } from, null) => T["since {0}", from.Full()],
        (null, { } until) => T["until {0}", until.Full()],
        ({ } from, { } until) => T["from {0} to {1}", from.Full(), until.Full()],
    };
}
