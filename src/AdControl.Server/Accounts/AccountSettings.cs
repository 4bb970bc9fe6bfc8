using System.Text.Json;
using AdControl.Accounts;

namespace AdControl.Server.Accounts;

/// <summary>What a person chose for their pages.</summary>
/// <param name="HasKeys">Whether single keys do something.</param>
internal sealed record AccountSettings(bool HasKeys = true)
{
    /// <summary>What an account's holder chose; what was never chosen is as it is for everybody.</summary>
    public static AccountSettings Of(Account? account)
    {
        try
        {
            return account is null ? new() : JsonSerializer.Deserialize<AccountSettings>(account.Settings) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    /// <summary>As it is kept.</summary>
    public string Write() => JsonSerializer.Serialize(this);
}
