using System.Diagnostics.Metrics;
using AdControl.Server.Telemetry;

namespace AdControl.Server.Tests.Telemetry;

public sealed class PrometheusTextTests : IDisposable
{
    private readonly TestFactory factory = new();
    private readonly PrometheusText metrics;
    private readonly Meter meter;

    public PrometheusTextTests()
    {
        metrics = new PrometheusText(factory);
        meter = factory.Create(new MeterOptions(ServerMeters.Name));
    }

    [Fact]
    public void Write_counter_addsUpByLabelsInTheirOrder()
    {
        var counter = meter.CreateCounter<long>("test.mails", "{mail}", "Mails\nsent.");
        counter.Add(2, new("outcome", "sent"), new("by", "a"));
        counter.Add(3, new("by", "a"), new("outcome", "sent"));
        counter.Add(1, new KeyValuePair<string, object?>("outcome", "a\"b\\c\nd"));
        Assert.Contains("# HELP test_mails_total Mails\\nsent.\n# TYPE test_mails_total counter\ntest_mails_total{by=\"a\",outcome=\"sent\"} 5\ntest_mails_total{outcome=\"a\\\"b\\\\c\\nd\"} 1\n", metrics.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_histogram_countsEachBoundAndAllBelow()
    {
        var histogram = meter.CreateHistogram("test.duration", "s", "d", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        foreach (var value in (double[])[0.1, 0.5, 7]) histogram.Record(value);
        Assert.Contains(
            "# TYPE test_duration_seconds histogram\ntest_duration_seconds_bucket{le=\"0.1\"} 1\ntest_duration_seconds_bucket{le=\"1\"} 2\ntest_duration_seconds_bucket{le=\"+Inf\"} 3\ntest_duration_seconds_sum 7.6\ntest_duration_seconds_count 3\n",
            metrics.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_observedCounter_isWhatItSaysAndNotASum()
    {
        var seen = 5L;
        meter.CreateObservableCounter("test.seen", () => seen);
        metrics.Write();
        seen = 8;
        Assert.Contains("\ntest_seen_total 8\n", metrics.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_upAndDown_isAGaugeThatFalls()
    {
        var open = meter.CreateUpDownCounter<int>("test.open");
        open.Add(3);
        open.Add(-1);
        Assert.Contains("# TYPE test_open gauge\ntest_open 2\n", metrics.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void Record_labelsWithoutEnd_areGatheredBeyondTheMost()
    {
        var counter = meter.CreateCounter<long>("test.many");
        for (var n = 0; n < MetricFamily.MostSeries + 20; n++) counter.Add(1, new KeyValuePair<string, object?>("n", n));
        var lines = metrics.Write().Split('\n').Where(line => line.StartsWith("test_many_total{", StringComparison.Ordinal)).ToList();
        Assert.Equal(MetricFamily.MostSeries + 1, lines.Count);
        Assert.Contains("test_many_total{overflow=\"true\"} 20", lines);
    }

    [Fact]
    public void Write_meterOfAnotherServer_isNotShown()
    {
        using var other = new TestFactory();
        other.Create(new MeterOptions(ServerMeters.Name)).CreateCounter<long>("test.others").Add(1);
        Assert.DoesNotContain("test_others", metrics.Write(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        metrics.Dispose();
        factory.Dispose();
    }

    private sealed class TestFactory : IMeterFactory
    {
        private readonly List<Meter> made = [];

        public Meter Create(MeterOptions options)
        {
            options.Scope = this;
            made.Add(new Meter(options));
            return made[^1];
        }

        public void Dispose() => made.ForEach(one => one.Dispose());
    }
}
