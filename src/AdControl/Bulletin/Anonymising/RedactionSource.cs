namespace AdControl.Bulletin.Anonymising;

/// <summary>How it is known that something names or reaches a person.</summary>
public enum RedactionSource
{
    /// <summary>The case names the person.</summary>
    Case,

    /// <summary>The act is addressed to the person, or to their attention.</summary>
    Addressee,

    /// <summary>A civility or a first name stands before it: somebody must look.</summary>
    Detected,

    /// <summary>A mail address or a telephone number: somebody must look.</summary>
    Contact,
}
