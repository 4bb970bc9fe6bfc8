using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace AdControl.Server.Telemetry;

/// <summary>The values of one instrument, by their labels.</summary>
internal sealed class MetricFamily
{
    /// <summary>The most sets of labels that are kept; values with others are gathered under <c>overflow="true"</c>.</summary>
    public const int MostSeries = 500;

    private const string Overflow = "overflow=\"true\"";
    private static readonly double[] s_defaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly SortedDictionary<string, double[]> series = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private readonly string description, type;
    private readonly MetricKind kind;
    private readonly double[] bounds;

    /// <summary>A family for an instrument.</summary>
    public MetricFamily(Instrument instrument)
    {
        var of = instrument.GetType().GetGenericTypeDefinition();
        var isCounter = of == typeof(Counter<>) || of == typeof(ObservableCounter<>);
        kind = of == typeof(Histogram<>) ? MetricKind.Histogram : of == typeof(Counter<>) || of == typeof(UpDownCounter<>) ? MetricKind.Sum : MetricKind.Last;
        type = kind == MetricKind.Histogram ? "histogram" : isCounter ? "counter" : "gauge";
        description = instrument.Description ?? instrument.Name;
        bounds = BoundsOf(instrument);
        Name = NameOf(instrument.Name, instrument.Unit, isCounter);
    }

    /// <summary>Its name as Prometheus writes it.</summary>
    public string Name { get; }

    /// <summary>Takes a value in.</summary>
    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = LabelsOf(tags);
        lock (gate)
        {
            var cells = CellsOf(labels);
            if (kind == MetricKind.Last) cells[0] = value;
            else if (kind == MetricKind.Sum) cells[0] += value;
            else Count(cells, value);
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(StringBuilder text)
    {
        lock (gate)
        {
            if (series.Count == 0) return;
            text.Append("# HELP ").Append(Name).Append(' ').Append(description.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(Name).Append(' ').Append(type).Append('\n');
            foreach (var (labels, cells) in series)
            {
                if (kind == MetricKind.Histogram) WriteHistogram(text, labels, cells);
                else Line(text, Name, labels, cells[0]);
            }
        }
    }

    // The cells of a histogram: a count for each bound, the count of all, the sum.
    private double[] CellsOf(string labels)
    {
        if (series.TryGetValue(labels, out var cells)) return cells;
        if (series.Count >= MostSeries) return labels == Overflow ? series[labels] = NewCells() : CellsOf(Overflow);
        return series[labels] = NewCells();
    }

    private double[] NewCells() => new double[kind == MetricKind.Histogram ? bounds.Length + 2 : 1];

    private void Count(double[] cells, double value)
    {
        for (var n = 0; n < bounds.Length; n++)
            if (value <= bounds[n]) cells[n]++;
        cells[^2]++;
        cells[^1] += value;
    }

    private void WriteHistogram(StringBuilder text, string labels, double[] cells)
    {
        for (var n = 0; n < bounds.Length; n++) Line(text, Name + "_bucket", With(labels, bounds[n].ToString(CultureInfo.InvariantCulture)), cells[n]);
        Line(text, Name + "_bucket", With(labels, "+Inf"), cells[^2]);
        Line(text, Name + "_sum", labels, cells[^1]);
        Line(text, Name + "_count", labels, cells[^2]);
    }

    private static string With(string labels, string bound) => $"{labels}{(labels.Length > 0 ? "," : "")}le=\"{bound}\"";

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var sorted = tags.ToArray();
        Array.Sort(sorted, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return string.Join(',', sorted.Select(tag => $"{Plain(tag.Key)}=\"{Escaped(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")}\""));
    }

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string NameOf(string name, string? unit, bool isCounter)
    {
        var ending = unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
        var plain = Plain(name);
        if (!plain.EndsWith(ending, StringComparison.Ordinal)) plain += ending;
        return isCounter && !plain.EndsWith("_total", StringComparison.Ordinal) ? plain + "_total" : plain;
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised],
        Histogram<long> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { } advised } => [.. advised.Select(bound => (double)bound)],
        _ => s_defaultBounds,
    };
}
