using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace AdControl.Server.Telemetry;

/// <summary>Gathers what the program measures and writes it as Prometheus reads it (text format 0.0.4).</summary>
internal sealed class PrometheusText : IDisposable
{
    /// <summary>The media type of the text.</summary>
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The meters that are shown.</summary>
    public static readonly IReadOnlyList<string> Meters = [ServerMeters.Name, "AdControl.Checks", "AdControl.Workflows", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Npgsql", "System.Runtime"];

    private readonly ConcurrentDictionary<Instrument, MetricFamily> families = [];
    private readonly MeterListener listener = new();

    /// <summary>Begins to gather.</summary>
    /// <param name="factory">Of the meters that belong to a server, only those it made are gathered; null for those that belong to none.</param>
    public PrometheusText(IMeterFactory? factory)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == factory))
                listening.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, one => new MetricFamily(one)));
        };
        listener.SetMeasurementEventCallback<byte>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<short>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<int>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<long>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<float>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<double>((_, value, tags, family) => Take(family, value, tags));
        listener.SetMeasurementEventCallback<decimal>((_, value, tags, family) => Take(family, (double)value, tags));
        listener.Start();
    }

    /// <summary>Everything, as it is now.</summary>
    public string Write()
    {
        listener.RecordObservableInstruments();
        var text = new StringBuilder();
        foreach (var family in families.Values.OrderBy(family => family.Name, StringComparer.Ordinal)) family.Write(text);
        return text.ToString();
    }

    private static void Take(object? family, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => ((MetricFamily)family!).Record(value, tags);

    /// <inheritdoc/>
    public void Dispose() => listener.Dispose();
}
