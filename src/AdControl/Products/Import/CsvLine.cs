using System.Text;

namespace AdControl.Products.Import;

/// <summary>A line of comma-separated values; a value in quotes may hold commas and doubled quotes.</summary>
internal static class CsvLine
{
    public static string[] Split(string line)
    {
        if (!line.Contains('"')) return line.Split(',');
        var values = new List<string>();
        var value = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"') value.Append(line[i++]);
            else if (line[i] == '"') isQuoted = !isQuoted;
            else if (line[i] == ',' && !isQuoted) Next(values, value);
            else value.Append(line[i]);
        }
        Next(values, value);
        return [.. values];
    }

    private static void Next(List<string> values, StringBuilder value)
    {
        values.Add(value.ToString());
        value.Clear();
    }
}
