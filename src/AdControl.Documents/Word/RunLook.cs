namespace AdControl.Documents.Word;

/// <summary>How a run shows: type size in points, hidden or not, inserted by a tracked change, raised above the line.</summary>
internal readonly record struct RunLook(float Points, bool IsHidden, bool IsInserted, bool IsRaised);
