namespace AdControl.Mail;

/// <summary>How the reader of a notice gets its documents.</summary>
public enum DocumentsBy
{
    /// <summary>They travel with the mail.</summary>
    Attach,

    /// <summary>The mail says where they are.</summary>
    Link,

    /// <summary>There are none.</summary>
    None,
}
