using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace AdControl.Mail;

/// <summary>Trusts, for one server, certificates of an authority that the machine does not know.</summary>
/// <remarks>The framework's SMTP client asks one callback of the whole process; this one answers for the named servers only and leaves every other to the machine's own judgement.</remarks>
internal static class SmtpTrust
{
    private static readonly ConcurrentDictionary<string, X509Certificate2Collection> s_authorities = new(StringComparer.OrdinalIgnoreCase);
    private static readonly Lock s_gate = new();
    private static bool isInstalled;

    /// <exception cref="MailDeliveryException">The file cannot be read.</exception>
    public static void Add(string host, string file)
    {
        s_authorities[host] = Read(file);
        lock (s_gate)
        {
            if (isInstalled) return;
#pragma warning disable SYSLIB0014 // Obsolete for HTTP; the SMTP client of the framework still asks it and has no other door.
            var before = ServicePointManager.ServerCertificateValidationCallback;
            ServicePointManager.ServerCertificateValidationCallback = (sender, certificate, chain, errors) =>
                IsTrusted(sender, certificate, chain, errors) ?? before?.Invoke(sender, certificate, chain, errors) ?? errors == SslPolicyErrors.None;
#pragma warning restore SYSLIB0014
            isInstalled = true;
        }
    }

    private static X509Certificate2Collection Read(string file)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(file);
            return authorities;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new MailDeliveryException(MailFault.Settings, $"The certificates in {file} cannot be read: {problem.Message}", problem);
        }
    }

    // Only the missing authority is made good: a certificate for another name or out of its dates stays refused.
    private static bool? IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (sender is not SslStream stream || !s_authorities.TryGetValue(stream.TargetHostName, out var authorities)) return null;
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is null) return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
            foreach (var link in chain.ChainElements) own.ChainPolicy.ExtraStore.Add(link.Certificate);
        using var given = new X509Certificate2(certificate);
        return own.Build(given);
    }
}
