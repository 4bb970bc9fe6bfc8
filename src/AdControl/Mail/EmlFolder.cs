namespace AdControl.Mail;

/// <summary>Puts mails as <c>.eml</c> files into a folder, where any mail program opens them: the default of the embedded use.</summary>
/// <param name="folder">The folder; made when it is needed.</param>
/// <param name="from">Who sends.</param>
public sealed class EmlFolder(string folder, MailPerson from) : IMailDelivery
{
    /// <summary>The file of the mail with a key, whether it is there or not.</summary>
    public string FileOf(string key) => Path.Combine(folder, MailIdentity.FileName(key));

    /// <inheritdoc/>
    public async Task DeliverAsync(MailMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var path = FileOf(message.Key);
        if (File.Exists(path)) return;
        try
        {
            await WriteAsync(path, MimeWriter.Write(message, from), cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new MailDeliveryException(MailFault.Unreachable, $"The mail cannot be written to {folder}: {problem.Message}", problem);
        }
    }

    // A reader of the folder never sees half a mail: the file comes to be under another name.
    private async Task WriteAsync(string path, byte[] mail, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var temporary = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        try
        {
            await File.WriteAllBytesAsync(temporary, mail, cancellation);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
