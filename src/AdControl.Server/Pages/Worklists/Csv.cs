using System.Text;

namespace AdControl.Server.Pages;

/// <summary>Writes a table as CSV (RFC 4180) that a spreadsheet only shows: nothing in it is taken for a formula.</summary>
internal static class Csv
{
    /// <summary>The bytes: UTF-8 with the mark by which spreadsheets know it.</summary>
    public static byte[] Write(IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(';', row.Select(Field)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A field in quotes; what a spreadsheet would reckon stands behind an apostrophe.</summary>
    public static string Field(string value)
    {
        var start = value.TrimStart();
        var safe = start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' ? $"'{value}" : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
