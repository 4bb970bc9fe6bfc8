namespace AdControl.Cases;

/// <summary>Whether and when an act is published: a setting of its procedure.</summary>
public enum Publication
{
    /// <summary>It is notified, not published.</summary>
    None,

    /// <summary>It is one line of a list that is published as one act.</summary>
    Listed,

    /// <summary>It is published once it is notified.</summary>
    AfterNotification,
}
