using AdControl.Law;
using AdControl.Server.Hosting.Demo;

namespace AdControl.Server.Hosting;

/// <summary>What the console says once the server listens.</summary>
internal sealed class Greeting(ServerOptions options, FirstRun firstRun)
{
    /// <summary>Says where it is and how to get in.</summary>
    public async Task SayAsync(Uri address, CancellationToken cancellation)
    {
        var lines = new List<string> { $"AdControl listens on {address}" };
        if (options.IsDemo) lines.AddRange(Demo());
        else if (await firstRun.TokenAsync(cancellation) is { } token) lines.Add($"There is no administrator yet. Set one up at {new Uri(address, $"set-up?token={token}")}");
        foreach (var line in lines) await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync(cancellation);
    }

    private IEnumerable<string> Demo()
    {
        yield return $"A demonstration, on {LegalTime.Today(options.Clock!):yyyy-MM-dd}: everything is fictional and lies in {options.DataFolder}";
        yield return $"Accounts (password \"{DemoAccounts.Password}\"):";
        foreach (var (name, fullName, _, roles) in DemoAccounts.All) yield return $"  {name,-8} {fullName,-18} {string.Join(", ", roles.Select(role => role.ToString()))}";
    }
}
