using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using AdControl.Mail;
using AdControl.Tests.Shared;

namespace AdControl.Tests.Mail;

/// <summary>The mail server of Debian's python3-aiosmtpd on a port of its own.</summary>
internal sealed class SmtpServer : IDisposable
{
    private const string Python = "/usr/bin/python3";
    private static readonly Lazy<bool> s_isInstalled = new(() => File.Exists(Python) && Run("-c", "import aiosmtpd") == 0);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("adcontrol-smtp-");
    private readonly Process process;

    private SmtpServer(bool isEncrypted, string? account)
    {
        List<string> arguments = [Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Mail", "smtp_server.py")];
        if (isEncrypted) arguments.AddRange(Certificate());
        if (account is not null) arguments.AddRange(["--account", account]);
        process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Port = Next()["port"]!.GetValue<int>();
    }

    public int Port { get; }

    public string CertificateFile => Path.Combine(folder.FullName, "certificate.pem");

    public static SmtpServer Start(bool isEncrypted = false, string? account = null)
    {
        if (!s_isInstalled.Value && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("python3-aiosmtpd is not installed, and CI=true: eng/setup.sh does it.");
        Skip.IfNot(s_isInstalled.Value, "python3-aiosmtpd is not installed: eng/setup.sh does it.");
        return new SmtpServer(isEncrypted, account);
    }

    /// <summary>What the server says next; waits for it.</summary>
    public JsonNode Next() => JsonNode.Parse(process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult() ?? throw new InvalidOperationException("The server ended."))!;

    public SmtpSettings Settings => new()
    {
        Host = "localhost",
        Port = Port,
        StartTls = false,
        From = new MailPerson("bulletin@agence.example", "Contrôle de la publicité"),
        TimeOut = TimeSpan.FromSeconds(20),
    };

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(2_000)) process.Kill();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private string[] Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var keyFile = Path.Combine(folder.FullName, "key.pem");
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return ["--certificate", CertificateFile, "--key", keyFile];
    }

    private static int Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
