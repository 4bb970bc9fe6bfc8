using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace AdControl.Server.Hosting;

/// <summary>The reverse proxies whose word is taken for who asked, by which scheme and for which host.</summary>
internal static class Proxies
{
    /// <summary>Reads the address of a proxy, or of a network of them.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static IPNetwork Parse(string text)
    {
        if (IPAddress.TryParse(text, out var one)) return new IPNetwork(one, one.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(text, out var network) ? network : throw new FormatException($"--proxy: '{text}' is no address. Write the address of the proxy, such as 10.0.0.5, or of its network, such as 10.0.0.0/24.");
    }

    /// <summary>How forwarded headers are read: from these proxies alone, however many of them stand in a row.</summary>
    public static ForwardedHeadersOptions OptionsOf(IReadOnlyList<string> proxies)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost, ForwardLimit = null };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        foreach (var proxy in proxies.Select(Parse)) forwarded.KnownIPNetworks.Add(proxy);
        return forwarded;
    }
}
