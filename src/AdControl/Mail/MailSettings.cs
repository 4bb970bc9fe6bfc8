using AdControl.Law;

namespace AdControl.Mail;

/// <summary>How a data folder sends its mail: <c>mail.json</c> in it. Without that file, mails become <c>.eml</c> files in the folder <c>mail</c>.</summary>
/// <remarks>The password never stands in the file: it is taken from <see cref="PasswordVariable"/>, or from the file that <c>passwordFile</c> names.</remarks>
public static class MailSettings
{
    /// <summary>The environment variable with the password of the mail account.</summary>
    public const string PasswordVariable = "ADCONTROL_SMTP_PASSWORD";

    private const string FileName = "mail.json";
    private const string DefaultFrom = "adcontrol@localhost.localdomain";

    /// <summary>Opens the delivery of a data folder.</summary>
    /// <exception cref="RulePackException">The file is wrong: all problems at once.</exception>
    /// <exception cref="MailDeliveryException">A file it names cannot be read.</exception>
    public static IMailDelivery Open(string dataFolder)
    {
        var path = Path.Combine(dataFolder, FileName);
        if (!File.Exists(path)) return new EmlFolder(Path.Combine(dataFolder, "mail"), new MailPerson(DefaultFrom));
        var file = new LawFile(FileName, PackFiles.ReadText(FileName, path));
        var delivery = file.Root is null ? null : Read(file, dataFolder);
        return delivery is not null && file.Problems.Count == 0 ? delivery() : throw new RulePackException(dataFolder, file.Problems);
    }

    private static Func<IMailDelivery> Read(LawFile file, string dataFolder)
    {
        var fields = new LawFields(file, file.Root!, "the mail settings");
        var kind = fields.Choice<MailDeliveryKind>("delivery") ?? MailDeliveryKind.Folder;
        var from = From(file, fields);
        var folder = Path.Combine(dataFolder, fields.OptionalText("folder") ?? "mail");
        var server = kind == MailDeliveryKind.Smtp ? fields.Text("host") : fields.OptionalText("host") ?? "";
        var settings = new SmtpSettings
        {
            Host = server,
            From = from,
            Port = Number(file, fields, "port", 587),
            StartTls = fields.Optional("startTls")?.Raw != "false",
            User = fields.OptionalText("user"),
            TimeOut = TimeSpan.FromSeconds(Number(file, fields, "timeOutSeconds", 60)),
            TrustedCertificates = fields.OptionalText("trustedCertificates") is { } trusted ? Path.Combine(dataFolder, trusted) : null,
        };
        var passwordFile = fields.OptionalText("passwordFile") is { } secret ? Path.Combine(dataFolder, secret) : null;
        fields.RefuseOthers();
        return () => kind == MailDeliveryKind.Folder ? new EmlFolder(folder, from) : new SmtpDelivery(settings with { Password = settings.User is null ? null : Password(passwordFile) });
    }

    private static MailPerson From(LawFile file, LawFields fields)
    {
        var written = fields.OptionalText("from") ?? DefaultFrom;
        if (MailPerson.TryParse(written, out var person)) return person;
        file.Add("mail.address", file.Root!, $"\"{written}\" is no mail address.", "Write name@domain, or \"Name <name@domain>\".");
        return new MailPerson(DefaultFrom);
    }

    private static int Number(LawFile file, LawFields fields, string name, int otherwise)
    {
        if (fields.Optional(name) is not { } value) return otherwise;
        if (value.AsNumber() is { } number && number >= 1 && number <= ushort.MaxValue && number == Math.Floor(number)) return (int)number;
        file.Add("mail.number", value, $"\"{name}\" is a whole number from 1 to {ushort.MaxValue}.", $"Write for example {otherwise}.");
        return otherwise;
    }

    private static string Password(string? file)
    {
        try
        {
            return Environment.GetEnvironmentVariable(PasswordVariable) ?? (file is null ? "" : File.ReadAllText(file).TrimEnd('\r', '\n'));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MailDeliveryException(MailFault.Settings, $"The password cannot be read from {file}: {problem.Message}", problem);
        }
    }
}
