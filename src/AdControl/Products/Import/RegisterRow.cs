using System.Globalization;
using System.Text.RegularExpressions;
using AdControl.Storage;

namespace AdControl.Products.Import;

/// <summary>Reads the columns of a record; what is wrong becomes a remark, what is fatal a rejection.</summary>
/// <remarks>One object serves all records of a file, so that a good row allocates its values only.</remarks>
internal sealed partial class RegisterRow(string file, DateOnly today, List<ImportRemark> remarks)
{
    private string[] _fields = [];
    private int _line;
    private int _kept;

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})*,\d{1,2}$|^\d+(?:[.,]\d{1,2})?$")]
    private static partial Regex PricePattern();

    [GeneratedRegex(@"href\s*=\s*[""']?(?<url>https?://[^""'\s>]+)|(?<url>https?://[^\s<>""']+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    /// <summary>The newest date that says when the file was made; never in the future.</summary>
    public DateOnly? Newest { get; private set; }

    /// <summary>Whether the row must be left out.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>Rows that were kept with a remark.</summary>
    public int Flagged { get; private set; }

    /// <summary>Whether characters of the row had been put into another encoding byte by byte.</summary>
    public bool IsReencoded { get; private set; }

    public void Begin(int line, string[] fields)
    {
        (_line, _fields, IsRejected, IsReencoded, _kept) = (line, fields, false, false, remarks.Count);
        for (var column = 0; column < fields.Length; column++)
            if (WindowsPunctuation.MayHave(fields[column])) ReadAsWindows(column);
    }

    private void ReadAsWindows(int column)
    {
        var text = WindowsPunctuation.Read(_fields[column]);
        if (text == _fields[column]) return;
        _fields[column] = text;
        IsReencoded = true;
        Flag(ImportReason.Reencoded, $"{column + 1}: {text}");
    }

    /// <summary>Ends the row: a rejected one keeps no remark but its rejection.</summary>
    public void End()
    {
        if (IsRejected) remarks.RemoveAll(remark => remark.Line == _line && remark.Outcome == ImportOutcome.Flagged);
        else if (remarks.Count > _kept) Flagged++;
    }

    public void Reject(ImportReason reason, string detail)
    {
        if (!IsRejected) remarks.Add(new(file, _line, ImportOutcome.Rejected, reason, Shorten(detail)));
        IsRejected = true;
    }

    public void Flag(ImportReason reason, string detail) => remarks.Add(new(file, _line, ImportOutcome.Flagged, reason, Shorten(detail)));

    /// <summary>A column as text: spaces around it gone, no-break spaces made plain, HTML removed; damage is flagged and kept.</summary>
    public string Text(int column)
    {
        if (column >= _fields.Length) return "";
        var text = _fields[column].Replace('\u00A0', ' ').Trim();
        if (HtmlRemnants.MayHave(text)) text = WithoutHtml(column, text);
        if (text.AsSpan().IndexOfAny('¿', RegisterText.Damaged) >= 0 || WindowsPunctuation.MayHave(text)) Flag(ImportReason.DamagedCharacters, $"{column + 1}: {text}");
        return text;
    }

    /// <summary>The text of a column that is written in HTML by its format.</summary>
    public string Html(int column) => column < _fields.Length ? HtmlRemnants.Remove(_fields[column].Replace('\u00A0', ' ')) : "";

    /// <summary>A column that must be filled.</summary>
    public string Required(int column)
    {
        var text = Text(column);
        if (text.Length == 0) Reject(ImportReason.MissingValue, $"{column + 1}");
        return text;
    }

    public object Cis(int column)
    {
        if (Products.Cis.TryParse(_fields[column], out var cis)) return cis.Value;
        Reject(ImportReason.BadCis, $"{column + 1}: {_fields[column]}");
        return DBNull.Value;
    }

    public string Digits(int column, int count)
    {
        var text = _fields[column].Trim();
        if (text.Length != count || !text.All(char.IsAsciiDigit)) Reject(ImportReason.BadCip, $"{column + 1}: {text}");
        return text;
    }

    public object Integer(int column)
    {
        if (int.TryParse(_fields[column].AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        Reject(ImportReason.BadValue, $"{column + 1}: {_fields[column]}");
        return DBNull.Value;
    }

    /// <summary>A date of the form 31/12/2025 or 20251231, as ISO text.</summary>
    /// <param name="column">The column.</param>
    /// <param name="datesTheFile">Whether the date is one of an act that precedes the making of the file.</param>
    public object Date(int column, bool datesTheFile = true)
    {
        var text = column < _fields.Length ? _fields[column].AsSpan().Trim() : [];
        if (text.IsEmpty) return DBNull.Value;
        if (!TryReadDate(text, out var date))
        {
            Flag(ImportReason.BadDate, $"{column + 1}: {text}");
            return DBNull.Value;
        }
        if (date > today.AddYears(1)) Flag(ImportReason.ImpossibleDate, $"{column + 1}: {text}");
        if (datesTheFile && date <= today && (Newest is null || date > Newest)) Newest = date;
        return Iso.Of(date);
    }

    /// <summary>A date a row cannot do without.</summary>
    public object RequiredDate(int column)
    {
        var date = Date(column);
        if (date is DBNull) Reject(ImportReason.BadValue, $"{column + 1}: {_fields[column]}");
        return date;
    }

    /// <summary>An amount such as <c>24,34</c> or <c>1,466,29</c> (the last comma is the decimal one), as decimal text.</summary>
    public object Price(int column)
    {
        var text = (column < _fields.Length ? _fields[column] : "").Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal);
        if (text.Length == 0) return DBNull.Value;
        if (!PricePattern().IsMatch(text))
        {
            Reject(ImportReason.BadValue, $"{column + 1}: {_fields[column]}");
            return DBNull.Value;
        }
        var point = Math.Max(text.LastIndexOf(','), text.LastIndexOf('.'));
        return point < 0 ? text : $"{text[..point].Replace(",", "", StringComparison.Ordinal)}.{text[(point + 1)..]}";
    }

    /// <summary>Rates such as <c>65%</c>, <c>65 %</c> or <c>65%;30 %</c>, as numbers separated by semicolons.</summary>
    public string Rates(int column)
    {
        var text = Text(column);
        if (text.Length == 0) return "";
        var rates = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(rate => rate.TrimEnd('%').TrimEnd()).ToList();
        foreach (var rate in rates)
            if (!int.TryParse(rate, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value > 100) Reject(ImportReason.BadValue, $"{column + 1}: {text}");
        return string.Join(';', rates);
    }

    /// <summary>Yes, no, or unknown (null), in any case of letters.</summary>
    public object YesNo(int column)
    {
        var text = Text(column);
        if (text.Equals("oui", StringComparison.OrdinalIgnoreCase)) return 1;
        if (text.Equals("non", StringComparison.OrdinalIgnoreCase)) return 0;
        if (!text.Equals("inconnu", StringComparison.OrdinalIgnoreCase)) Flag(ImportReason.UnknownWord, $"{column + 1}: {text}");
        return DBNull.Value;
    }

    /// <summary>The address of the link in a column of HTML; empty when there is none.</summary>
    public string LinkIn(int column)
    {
        var match = LinkPattern().Match(column < _fields.Length ? _fields[column] : "");
        return match.Success ? match.Groups["url"].Value : "";
    }

    private string WithoutHtml(int column, string text)
    {
        var plain = HtmlRemnants.Remove(text);
        // The column of indications is written in HTML on purpose: that is its form, not a remnant.
        if (plain != text && !text.Contains("<br>", StringComparison.OrdinalIgnoreCase)) Flag(ImportReason.HtmlRemoved, $"{column + 1}: {text}");
        return plain;
    }

    private static bool TryReadDate(ReadOnlySpan<char> text, out DateOnly date) =>
        text.Length == 8
            ? DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            : DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string Shorten(string text) => text.Length <= 160 ? text : text[..159] + "…";
}
