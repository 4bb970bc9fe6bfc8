using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Accounts;
using AdControl.Storage;

namespace AdControl.Server.Hosting.Demo;

/// <summary>The people of the demonstration: one for each role, all with the same password.</summary>
internal static class DemoAccounts
{
    /// <summary>The password of all of them: it is printed at the console, and opens fictional cases only.</summary>
    public const string Password = "demonstration 2026";

    /// <summary>Name, full name, language and roles.</summary>
    public static IReadOnlyList<(string Name, string FullName, Language Language, AccountRole[] Roles)> All { get; } =
    [
        ("claire", "Claire Midi", Language.French, [new(ActorRole.Company, "midi")]),
        ("pierre", "Pierre Fontaine", Language.French, [new(ActorRole.Pharmacist, "midi")]),
        ("nora", "Nora Hill", Language.English, [new(ActorRole.Company, "nord")]),
        ("anna", "Anna Lefèvre", Language.French, [new(ActorRole.Evaluator)]),
        ("erik", "Erik Sand", Language.English, [new(ActorRole.Expert)]),
        ("louis", "Louis Perrin", Language.French, [new(ActorRole.Legal)]),
        ("dana", "Dana Roux", Language.French, [new(ActorRole.Signatory)]),
        ("lea", "Léa Marchand", Language.French, [new(ActorRole.Lead)]),
        ("victor", "Victor Blanc", Language.French, [new(ActorRole.VigilanceEvaluator)]),
        ("ines", "Inès Caron", Language.French, [new(ActorRole.Inspector)]),
        ("paula", "Paula Denis", Language.French, [new(ActorRole.Publisher)]),
        ("adam", "Adam Keller", Language.English, [new(ActorRole.Admin)]),
    ];

    /// <summary>Makes them.</summary>
    public static async Task AddAsync(CaseDatabase database, DateTimeOffset at, CancellationToken cancellation)
    {
        var store = new AccountStore(database);
        foreach (var (name, fullName, language, roles) in All)
            await store.AddAsync(new Account { Id = Guid.CreateVersion7().ToString("N"), Name = name, FullName = fullName, Language = language, PasswordHash = Passwords.Hash(Password), Roles = roles, Email = $"{name}@adcontrol.invalid" }, at, cancellation);
    }
}
