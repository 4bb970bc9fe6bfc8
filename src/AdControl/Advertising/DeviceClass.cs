namespace AdControl.Advertising;

/// <summary>The risk class of a medical device.</summary>
public enum DeviceClass
{
    /// <summary>Class I, the lowest risk.</summary>
    I,

    /// <summary>Class IIa.</summary>
    IIa,

    /// <summary>Class IIb.</summary>
    IIb,

    /// <summary>Class III, the highest risk.</summary>
    III,
}
