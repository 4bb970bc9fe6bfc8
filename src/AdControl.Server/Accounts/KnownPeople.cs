using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Law;

namespace AdControl.Server.Accounts;

/// <summary>Makes names, mail addresses and languages of accounts known to acts and letters; again every half minute, because another server may have changed them.</summary>
internal sealed class KnownPeople(AccountStore accounts, CaseOffice office) : BackgroundService
{
    private const int PageSize = 500;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(30);

    /// <summary>Reads the accounts anew.</summary>
    public async Task RefreshAsync(CancellationToken cancellation = default)
    {
        var people = new Dictionary<string, CasePerson>(StringComparer.Ordinal);
        for (var page = await accounts.ListAsync(null, PageSize, cancellation); page.Count > 0; page = await accounts.ListAsync(page[^1].Name, PageSize, cancellation))
            foreach (var account in page)
                foreach (var role in account.Roles) Add(people, account, role);
        office.People.Know(people);
    }

    // Letters to a company go to the first of its accounts that has an address; a person is known in each of their qualities.
    private static void Add(Dictionary<string, CasePerson> people, Account account, AccountRole role)
    {
        if (role is not { Role: ActorRole.Company, Organisation: { } company }) people[$"{role.Role.WireName()}:{account.Name}"] = PersonOf(account, role.Role);
        else if (account is { Email: not null, ClosedAt: null }) people.TryAdd($"company:{company}", PersonOf(account, role.Role) with { Name = company });
    }

    private static CasePerson PersonOf(Account account, ActorRole role) =>
        new() { Name = account.FullName, Email = account.Email, Language = account.Language, Quality = role == ActorRole.Signatory ? "Signataire par délégation" : "" };

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_pause);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RefreshAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
