using System.Diagnostics.CodeAnalysis;

namespace AdControl.Documents;

/// <summary>What a reader of findings has to know about where a block came from.</summary>
[Flags]
[SuppressMessage("Naming", "CA1711", Justification = "The values are flags of a block, and the word says so where they are combined.")]
public enum BlockFlags
{
    /// <summary>Plainly visible text.</summary>
    None = 0,

    /// <summary>Not printed, but read out or shown in place of a picture.</summary>
    AlternativeText = 1,

    /// <summary>In the file, but not shown: hidden by an attribute, a style, its size or its colour.</summary>
    Hidden = 2,

    /// <summary>Holds text inserted by a tracked change that nobody has accepted yet.</summary>
    Inserted = 4,

    /// <summary>Read by character recognition from a picture or a scanned page.</summary>
    Ocr = 8,

    /// <summary>Read by character recognition with little confidence; compare it with the picture.</summary>
    LowConfidence = 16,
}
