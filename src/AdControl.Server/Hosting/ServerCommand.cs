using System.CommandLine;
using AdControl.Law;
using AdControl.Server.Hosting.Demo;
using AdControl.Storage;

namespace AdControl.Server.Hosting;

/// <summary>The command line of the server.</summary>
internal static class ServerCommand
{
    private const string OtlpVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Reads it and serves until it is stopped.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var demo = new Option<bool>("--demo") { Description = "fictional medicines, cases in every state and an account for every role, in a folder of its own that each start lays anew" };
        var data = new Option<string?>("--data") { Description = "folder of register, files and database (else ADCONTROL_DATA, else the user's local data folder)", HelpName = "DIR" };
        var database = new Option<string?>("--db") { Description = $"connection string of PostgreSQL (else {CaseDatabase.Variable}, else SQLite in the data folder)", HelpName = "CONNECTION" };
        var rules = new Option<string?>("--rules") { Description = "folder of the rules (else the program's own)", HelpName = "DIR" };
        var address = new Option<string>("--address") { Description = "where to listen", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var environment = new Option<string>("--environment") { Description = "what the header says beside the name, such as \"acceptance\"", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var inner = new Option<string?>("--internal-address") { Description = "where metrics (/metrics) and health (/health/live, /health/ready) are given to those who keep the system, such as http://127.0.0.1:9464; nowhere otherwise", HelpName = "URL" };
        var otlp = new Option<string?>("--otlp") { Description = $"collector that traces and metrics are sent to, OTLP over HTTP, such as http://127.0.0.1:4318 (else {OtlpVariable}, else none)", HelpName = "URL" };
        var log = new Option<string>("--log") { Description = "how the log is written: text, or json (lines without personal data on standard error, one for each request too)", HelpName = "text|json", DefaultValueFactory = _ => "text" }.AcceptOnlyFromAmong("text", "json");
        var proxy = new Option<string[]>("--proxy") { Description = "address or network of a reverse proxy whose X-Forwarded headers are believed, repeatable; nobody's otherwise", HelpName = "ADDRESS", DefaultValueFactory = _ => [] };
        var command = new RootCommand("AdControl: the control of advertising of medicines, in a browser.\n\nA first look:  dotnet run --project src/AdControl.Server -- --demo\nIn earnest:    adcontrol-server --data /var/lib/adcontrol --address http://127.0.0.1:5080\n               (the console shows an address at which the first administrator is set up)")
        {
            demo, data, database, rules, address, environment, inner, otlp, log, proxy,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var isDemo = parsed.GetValue(demo);
            var collector = parsed.GetValue(otlp) is { Length: > 0 } given ? given : System.Environment.GetEnvironmentVariable(OtlpVariable);
            var options = new ServerOptions
            {
                DataFolder = isDemo && parsed.GetValue(data) is null ? DemoData.Folder : DataFolder.Resolve(parsed.GetValue(data)),
                Database = parsed.GetValue(database),
                Rules = parsed.GetValue(rules) ?? RulePack.DefaultDirectory,
                Address = parsed.GetValue(address)!,
                Environment = parsed.GetValue(environment)!,
                InternalAddress = parsed.GetValue(inner) is { Length: > 0 } internalAddress ? internalAddress : null,
                OtlpEndpoint = string.IsNullOrEmpty(collector) ? null : new Uri(collector),
                IsLogJson = parsed.GetValue(log) == "json",
                Proxies = parsed.GetValue(proxy)!,
                IsDemo = isDemo,
            };
            return await ServeAsync(options, cancellation);
        });
        command.Add(Health());
        // The host hears the signals and finishes what it has begun; the shell would end it after two seconds.
        return await command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    private static Command Health()
    {
        var address = new Argument<Uri>("internal-address") { Description = "what --internal-address of the running server says" };
        var health = new Command("health", "asks a running server whether it is ready: exit code 0 when it is") { address };
        health.SetAction((parsed, cancellation) => AskAsync(parsed.GetValue(address)!, cancellation));
        return health;
    }

    private static async Task<int> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"), cancellation);
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    private static async Task<int> ServeAsync(ServerOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var server = await ServerApp.StartAsync(options.IsDemo ? await DemoData.LayAsync(options, cancellation) : options, cancellation);
            await server.WaitAsync(cancellation);
            return 0;
        }
        catch (Exception problem) when (problem is StoreUnusableException or RulePackException or IOException or FormatException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 2;
        }
    }
}
