namespace AdControl.Mail;

/// <summary>How far a mail in the queue is.</summary>
public enum MailState
{
    /// <summary>To be sent when its time comes.</summary>
    Waiting,

    /// <summary>Taken by the server or the folder.</summary>
    Sent,

    /// <summary>Refused for good, or tried as often as the waits allow: somebody must look.</summary>
    Dead,
}
