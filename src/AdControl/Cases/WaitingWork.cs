namespace AdControl.Cases;

/// <summary>What waits to be carried out.</summary>
/// <param name="Messages">Messages that steps left to be delivered: mails to write, cases to start, notices.</param>
/// <param name="Mails">Mails to be sent.</param>
/// <param name="MailsGivenUp">Mails that could not be sent and that somebody must look at.</param>
public readonly record struct WaitingWork(long Messages, long Mails, long MailsGivenUp);
