using AdControl.Law;
using AdControl.Storage;

namespace AdControl.Server.Hosting;

/// <summary>How the server is started.</summary>
public sealed record ServerOptions
{
    /// <summary>The folder of register, files and, on SQLite, cases.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The connection string of PostgreSQL; null means SQLite in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>The folder of the rules.</summary>
    public string Rules { get; init; } = RulePack.DefaultDirectory;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:5080</c>; port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Where metrics and health with their details are given to those who keep the system; null: nowhere.</summary>
    public string? InternalAddress { get; init; }

    /// <summary>The collector that traces and metrics are sent to by OTLP over HTTP; null: they are not made.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether the log is written as lines of JSON without personal data, one for each request too, on standard error.</summary>
    public bool IsLogJson { get; init; }

    /// <summary>The addresses or networks of the reverse proxies that are believed; empty: nobody is.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>How long a server that is told to stop goes on with the requests and steps it has begun.</summary>
    /// <value>The default is half a minute.</value>
    public TimeSpan ShutdownTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether it shows fictional cases in a folder of its own, on a clock of its own.</summary>
    public bool IsDemo { get; init; }

    /// <summary>What the header says beside the product's name, so that nobody takes a trial for the real thing; empty in production.</summary>
    public string Environment { get; init; } = "";

    /// <summary>Where cases get their time from; null means the machine (or the database).</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>How often one person or address may ask.</summary>
    public RateLimits Limits { get; init; } = new();

    /// <summary>Opens the database that is named.</summary>
    internal CaseDatabase Open() => CaseDatabase.Of(Database, DataFolder);
}
