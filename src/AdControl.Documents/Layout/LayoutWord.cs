namespace AdControl.Documents.Layout;

/// <summary>A word on a page. The height is the letters' in points, 0 when unknown; the confidence, of recognition, from 0 to 100.</summary>
internal readonly record struct LayoutWord(string Text, PageBox? Box, float Height, float Confidence = 100, bool IsHidden = false);
