namespace AdControl.Mail;

/// <summary>What one run of the sender did.</summary>
/// <param name="Sent">Mails taken.</param>
/// <param name="PutOff">Mails that are tried again later.</param>
/// <param name="Dead">Mails given up.</param>
public readonly record struct MailRun(int Sent, int PutOff, int Dead)
{
    internal MailRun With(MailState state) => state switch
    {
        MailState.Sent => this with { Sent = Sent + 1 },
        MailState.Dead => this with { Dead = Dead + 1 },
        _ => this with { PutOff = PutOff + 1 },
    };
}
