namespace AdControl.Documents.Reading;

/// <summary>Lines of a text whose ends are LF, CR LF or CR.</summary>
internal static class LineMap
{
    public static int[] StartsOf(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0) break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }

        return [.. starts];
    }

    /// <summary>The index, from 0, of the line that holds the offset.</summary>
    public static int LineOf(int[] starts, int offset)
    {
        var found = Array.BinarySearch(starts, offset);
        return found >= 0 ? found : ~found - 1;
    }
}
