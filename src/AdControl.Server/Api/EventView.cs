using System.Globalization;
using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>A case changed.</summary>
/// <param name="Id">The place in the order of changes: <c>after</c>, and <c>Last-Event-ID</c> of a stream.</param>
/// <param name="Event">What kind of event it is: <c>case</c>.</param>
/// <param name="At">When it was stored.</param>
/// <param name="Case">The case as the reader is told it now.</param>
public sealed record EventView(string Id, string Event, DateTimeOffset At, CaseSummary Case)
{
    internal static EventView Of(Case one, Actor reader) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{one.UpdatedAt.UtcTicks}.{one.Id}"), "case", one.UpdatedAt, CaseSummary.Of(Disclosure.For(reader, one)));

    /// <summary>Reads a place; null when it is none.</summary>
    internal static (DateTimeOffset At, string Case)? PlaceOf(string? id) =>
        id?.Split('.', 2) is [var ticks, var name] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(at, TimeSpan.Zero), name) : null;
}
