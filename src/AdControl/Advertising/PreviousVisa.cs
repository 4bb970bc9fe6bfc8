namespace AdControl.Advertising;

/// <summary>What is known of the visa that an application renews or changes.</summary>
public enum PreviousVisa
{
    /// <summary>No application here has the number: the visa may be older than the records.</summary>
    Unknown,

    /// <summary>It was granted, for one of the medicines of the application.</summary>
    Granted,

    /// <summary>The application of that number was never granted.</summary>
    NotGranted,

    /// <summary>It was granted for other medicines, or another audience.</summary>
    Other,
}
