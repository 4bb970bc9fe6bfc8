using System.CommandLine;
using AdControl.Law;
using AdControl.Server.Hosting.Demo;
using AdControl.Storage;

namespace AdControl.Server.Hosting;

/// <summary>The command line of the server.</summary>
internal static class ServerCommand
{
    /// <summary>Reads it and serves until it is stopped.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var demo = new Option<bool>("--demo") { Description = "fictional medicines, cases in every state and an account for every role, in a folder of its own that each start lays anew" };
        var data = new Option<string?>("--data") { Description = "folder of register, files and database (else ADCONTROL_DATA, else the user's local data folder)", HelpName = "DIR" };
        var database = new Option<string?>("--db") { Description = $"connection string of PostgreSQL (else {CaseDatabase.Variable}, else SQLite in the data folder)", HelpName = "CONNECTION" };
        var rules = new Option<string?>("--rules") { Description = "folder of the rules (else the program's own)", HelpName = "DIR" };
        var address = new Option<string>("--address") { Description = "where to listen", HelpName = "URL", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var environment = new Option<string>("--environment") { Description = "what the header says beside the name, such as \"acceptance\"", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var command = new RootCommand("AdControl: the control of advertising of medicines, in a browser.\n\nA first look:  dotnet run --project src/AdControl.Server -- --demo\nIn earnest:    adcontrol-server --data /var/lib/adcontrol --address http://127.0.0.1:5080\n               (the console shows an address at which the first administrator is set up)")
        {
            demo, data, database, rules, address, environment,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var isDemo = parsed.GetValue(demo);
            var options = new ServerOptions
            {
                DataFolder = isDemo && parsed.GetValue(data) is null ? DemoData.Folder : DataFolder.Resolve(parsed.GetValue(data)),
                Database = parsed.GetValue(database),
                Rules = parsed.GetValue(rules) ?? RulePack.DefaultDirectory,
                Address = parsed.GetValue(address)!,
                Environment = parsed.GetValue(environment)!,
                IsDemo = isDemo,
            };
            return await ServeAsync(options, cancellation);
        });
        return await command.Parse(args).InvokeAsync();
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
