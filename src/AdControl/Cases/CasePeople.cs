using System.Text.Json;

namespace AdControl.Cases;

/// <summary>The people behind accounts: <c>people.json</c> in the data folder, an object from <c>role:name</c> to a person.</summary>
/// <remarks>Kept apart from cases and journal, which know accounts only: a person can be forgotten without breaking a chain.</remarks>
public sealed class CasePeople
{
    private const string FileName = "people.json";

    private readonly Dictionary<string, CasePerson> people;

    // Replaced as a whole: readers never see half of it.
    private volatile Dictionary<string, CasePerson> accounts = [];

    private CasePeople(Dictionary<string, CasePerson> people) => this.people = people;

    /// <summary>Reads the file of a data folder; nobody is known when there is none.</summary>
    /// <exception cref="FormatException">The file is not written as it must be; the message says where.</exception>
    public static CasePeople Load(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path)) return new CasePeople([]);
        try
        {
            var read = JsonSerializer.Deserialize<Dictionary<string, CasePerson>>(File.ReadAllBytes(path), CaseJson.Options) ?? [];
            if (read.Keys.GroupBy(AccountName.Of).FirstOrDefault(same => same.Count() > 1) is { } twice) throw new FormatException($"{path}: \"{twice.Key}\" stands there twice; the case of an account does not matter.");
            return new CasePeople(read.ToDictionary(p => AccountName.Of(p.Key), p => p.Value, StringComparer.Ordinal));
        }
        catch (JsonException problem)
        {
            throw new FormatException($"{path}:{problem.LineNumber + 1}: {problem.Path}: {problem.Message.Split(" Path:")[0]}", problem);
        }
    }

    /// <summary>The person behind <c>role:name</c>; an account nobody described is called by its own name.</summary>
    public CasePerson Of(string account)
    {
        var known = accounts.GetValueOrDefault(AccountName.Of(account));
        // What the file prints stands, and the address of a company; a person says where mails go and in which language.
        if (people.GetValueOrDefault(AccountName.Of(account)) is not { } written) return known ?? Nobody(account);
        if (known is null) return written;
        return account.StartsWith("company:", StringComparison.OrdinalIgnoreCase) ? written with { Email = written.Email ?? known.Email } : written with { Email = known.Email ?? written.Email, Language = known.Language };
    }

    /// <summary>Makes the people of accounts known, in the place of those that were: by <c>role:name</c>.</summary>
    public void Know(IEnumerable<KeyValuePair<string, CasePerson>> people) => accounts = people.ToDictionary(p => AccountName.Of(p.Key), p => p.Value, StringComparer.Ordinal);

    private static CasePerson Nobody(string account) => new()
    {
        Name = account.Split(':', 2) is [_, var name] ? name : account,
        Quality = Actor.TryParse(account, out var actor) && actor.Role == ActorRole.Signatory ? "Signataire par délégation" : "",
    };
}
