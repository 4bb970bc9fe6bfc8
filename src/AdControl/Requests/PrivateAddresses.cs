using System.Net;
using System.Net.Sockets;

namespace AdControl.Requests;

/// <summary>Addresses that only mean something inside a network, or to the machine itself.</summary>
/// <remarks>The blocks of the special-purpose address registries of IANA (RFC 6890), as far as they are not global.</remarks>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] s_blocks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(b => IPNetwork.Parse(b)),
    ];

    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6) || s_blocks.Any(b => b.Contains(plain));
    }
}
