namespace AdControl.Advertising;

/// <summary>How serious a finding is; a later value is more serious.</summary>
public enum Level
{
    /// <summary>A person should look.</summary>
    Review,

    /// <summary>A defect that is easily mended.</summary>
    Minor,

    /// <summary>A breach.</summary>
    Major,

    /// <summary>A breach for which a visa is refused.</summary>
    Blocking,
}
