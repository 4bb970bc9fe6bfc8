namespace AdControl.Advertising;

/// <summary>A baseline file cannot be read; the message says where and how to mend it.</summary>
public sealed class BaselineUnreadableException : Exception
{
    /// <summary>Makes the error.</summary>
    public BaselineUnreadableException(string message, Exception? inner = null) : base(message, inner)
    {
    }
}
