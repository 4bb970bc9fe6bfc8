using System.Globalization;

namespace AdControl.Requests;

/// <summary>A host that workflows may send requests to.</summary>
/// <param name="Scheme"><c>https</c>, or <c>http</c> when it was written so.</param>
/// <param name="Host">The host name or address, in lower case.</param>
/// <param name="Port">The port.</param>
/// <param name="IsPrivate">Whether it may stand in the operator's own network: loopback, link-local and private addresses are refused otherwise, whatever a name resolves to.</param>
public sealed record AllowedHost(string Scheme, string Host, int Port, bool IsPrivate)
{
    /// <summary>Reads an entry: <c>api.example.org</c>, <c>https://api.example.org:8443</c>, <c>http://relay.internal private</c>.</summary>
    /// <exception cref="FormatException">The text names no host, or more than one.</exception>
    public static AllowedHost Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || (words.Length == 2 && words[1] != "private")) throw Wrong(text);
        var address = words[0].Contains("://", StringComparison.Ordinal) ? words[0] : $"https://{words[0]}";
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) throw Wrong(text);
        if (uri.AbsolutePath != "/" || uri.Query.Length > 0 || uri.UserInfo.Length > 0 || uri.Host.Contains('*', StringComparison.Ordinal)) throw Wrong(text);
        return new(uri.Scheme, uri.IdnHost.ToLower(CultureInfo.InvariantCulture), uri.Port, words.Length == 2);
    }

    /// <summary>Whether an address leads to this host: same scheme, name and port.</summary>
    public bool Matches(Uri address) =>
        address.Scheme == Scheme && address.Port == Port && string.Equals(address.IdnHost, Host, StringComparison.OrdinalIgnoreCase);

    private static FormatException Wrong(string text) =>
        new($"'{text}' names no host: write, for example, 'api.example.org', 'https://api.example.org:8443' or 'http://relay.internal private', without a path or wildcards.");
}
