using AdControl.Cases;
using AdControl.Storage.Cases;
using AdControl.Workflows.Values;

namespace AdControl.Accounts;

/// <summary>What administrators do to accounts. Each act stands in the chain <c>~accounts</c> of the journal, in the same transaction.</summary>
/// <param name="office">Where the journal is.</param>
/// <param name="accounts">The accounts.</param>
public sealed class AccountDesk(CaseOffice office, AccountStore accounts)
{
    /// <summary>Makes an account.</summary>
    /// <returns>Why it is not taken.</returns>
    public async Task<AccountRefusal> AddAsync(Actor by, Account account, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        Check(by);
        if (!AccountName.IsGood(account.Name)) return AccountRefusal.WrongName;
        if (await accounts.FindByNameAsync(account.Name, cancellation) is not null) return AccountRefusal.NameTaken;
        var added = await RecordAsync(by, "account-created", account, new AccountWrite(account, office.Now, IsNew: true, EndsSessions: false), cancellation);
        return added ? AccountRefusal.None : AccountRefusal.NameTaken;
    }

    /// <summary>Changes an account: its name and mail address, its roles, whether it is closed or locked.</summary>
    /// <param name="by">The administrator.</param>
    /// <param name="account">The account as it is to be.</param>
    /// <param name="act">What is done, for the journal, such as <c>account-closed</c>.</param>
    /// <param name="endsSessions">Whether its sessions end.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task ChangeAsync(Actor by, Account account, string act, bool endsSessions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(account);
        Check(by);
        if (!await RecordAsync(by, act, account, new AccountWrite(account, office.Now, IsNew: false, endsSessions), cancellation)) throw new CaseRefusedException(RefusalCode.NotFound, $"There is no account '{account.Name}'.");
    }

    private static void Check(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Role != ActorRole.Admin) throw new CaseRefusedException(RefusalCode.NotAllowed, $"{by} may not change accounts: that is for admin.");
    }

    // No name of a person and no address: the journal is for ever.
    private async Task<bool> RecordAsync(Actor by, string act, Account account, AccountWrite write, CancellationToken cancellation)
    {
        var happened = WorkflowValue.Map(
            ("event", WorkflowValue.Of(act)), ("by", WorkflowValue.Of(by.ToString())), ("account", WorkflowValue.Of(account.Name)), ("roles", WorkflowValue.Of(string.Join(", ", account.Roles))));
        return await office.Workflows.RecordAsync(OwnChains.Accounts, by.Name, office.Now, [happened], [write], [], cancellation);
    }
}
