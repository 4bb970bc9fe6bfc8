using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Accounts;
using AdControl.Server.Hosting;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Running;

/// <summary>The real server on a free port of loopback, with the sample register, an account for every role and a clock that stands still until it is moved.</summary>
public class RunningServer : IAsyncLifetime
{
    /// <summary>The password of all accounts.</summary>
    public const string Password = "a password for tests 1";

    /// <summary>A day within a deposit period for both audiences' calendars of the samples.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 10, 9, 0, 0, TimeSpan.FromHours(1));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-server-");
    private ServerApp? app;

    /// <summary>Begins on <see cref="Start"/>, unless a test says otherwise.</summary>
    public RunningServer() => Clock = new SimulatedClock(Begins);

    /// <summary>When it begins.</summary>
    protected virtual DateTimeOffset Begins => Start;

    /// <summary>The clock of cases.</summary>
    public SimulatedClock Clock { get; }

    /// <summary>The server.</summary>
    internal ServerApp App => app!;

    /// <summary>Where the server keeps register, files and database.</summary>
    public string DataFolder => folder.FullName;

    /// <summary>The office its pages work in.</summary>
    public CaseOffice Office => App.Office;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync()
    {
        app = await ServerApp.StartAsync(With(new ServerOptions { DataFolder = folder.FullName, Address = "http://127.0.0.1:0", Clock = Clock, Environment = "test" }));
        await Office.Desk.ImportRegisterAsync(Actor.Automatic, Path.Combine(SharedData.SolutionRoot, "samples", "medicines"), LegalTime.DayOf(Begins));
        foreach (var role in Roles()) await AddAsync(NameOf(role), role);
        await AddAsync("other-company", new AccountRole(ActorRole.Company, "nord"));
    }

    /// <summary>How it is started, unless a test says otherwise.</summary>
    internal virtual ServerOptions With(ServerOptions options) => options;

    /// <summary>The qualities that have an account: those of the company are of <c>midi</c>.</summary>
    public static IEnumerable<AccountRole> Roles() => Enum.GetValues<ActorRole>().Where(role => role is not (ActorRole.System or ActorRole.Public))
        .Select(role => new AccountRole(role, AccountRole.NeedsOrganisation(role) ? "midi" : null));

    /// <summary>The name of the account that has a quality.</summary>
    public static string NameOf(AccountRole role) => role.Role.WireName();

    /// <summary>Adds an account.</summary>
    public async Task AddAsync(string name, params AccountRole[] roles) => Assert.Equal(AccountRefusal.None, await App.Services.GetRequiredService<AccountStore>().AddAsync(
        new Account { Id = Guid.NewGuid().ToString("N"), Name = name, FullName = $"{name} Test", PasswordHash = Passwords.Hash(Password), Roles = roles, Language = Language.English }, Start));

    /// <summary>Ends all sessions of an account, as if their time were over.</summary>
    public async Task EndSessionsAsync(string name) =>
        await App.Services.GetRequiredService<SessionStore>().EndOthersAsync((await App.Services.GetRequiredService<AccountStore>().FindByNameAsync(name))!.Id, "");

    /// <summary>A browser nobody has signed in with.</summary>
    public Browser Browser() => new(App.Address);

    /// <summary>A browser somebody has signed in with.</summary>
    public async Task<Browser> SignedInAsync(string name)
    {
        var browser = Browser();
        await browser.SignInAsync(name, Password);
        return browser;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
