using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AdControl.Server.Telemetry;

/// <summary>Sends traces and metrics to a collector by OTLP over HTTP. Nothing is sent, and nothing traced, unless a collector is named.</summary>
internal sealed class OtlpExport : IDisposable
{
    private readonly TracerProvider traces;
    private readonly MeterProvider metrics;

    /// <summary>Begins to send.</summary>
    /// <param name="endpoint">The collector, such as <c>http://127.0.0.1:4318</c>.</param>
    public OtlpExport(Uri endpoint)
    {
        var resource = ResourceBuilder.CreateEmpty().AddService("adcontrol-server", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3));
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "AdControl.*", "Npgsql")
            .AddProcessor(new WithoutPersons())
            .AddOtlpExporter(to => To(to, endpoint, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter([.. PrometheusText.Meters])
            .AddOtlpExporter(to => To(to, endpoint, "v1/metrics"))
            .Build();
    }

    private static void To(OtlpExporterOptions to, Uri endpoint, string signal)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/" + signal);
    }

    /// <summary>Sends what is left, and stops.</summary>
    public void Dispose()
    {
        traces.Dispose();
        metrics.Dispose();
    }

    // Addresses of people, their programs, what they searched for and the cases they opened are nobody's business there: the route says enough.
    private sealed class WithoutPersons : BaseProcessor<Activity>
    {
        private static readonly string[] s_tags = ["url.path", "url.query", "url.full", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "server.address", "db.statement", "db.query.text"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in s_tags) data.SetTag(tag, null);
        }
    }
}
