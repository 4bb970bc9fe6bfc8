namespace AdControl.Products.Import;

/// <summary>Reads a file of the register into rows and remarks.</summary>
internal sealed class RegisterFileParser
{
    private readonly RegisterTable _table;
    private readonly string _name;
    private readonly RegisterRow _row;
    private readonly List<ImportRemark> _remarks = [];
    private readonly List<object[]> _values = [];
    private readonly List<int> _lines = [];
    private readonly HashSet<string> _texts = [];
    private readonly Dictionary<object, int> _keys = [];
    private int _duplicates, _rejected;

    private RegisterFileParser(RegisterTable table, string name, DateOnly today) =>
        (_table, _name, _row) = (table, name, new RegisterRow(name, today, _remarks));

    public static ParsedFile Parse(RegisterTable table, string path, DateOnly today, CancellationToken cancellation)
    {
        var parser = new RegisterFileParser(table, Path.GetFileName(path), today);
        return parser.Parse(RegisterText.Read(path), path, cancellation);
    }

    private ParsedFile Parse(RegisterText source, string path, CancellationToken cancellation)
    {
        var (records, blank) = RegisterRecords.Cut(source.Text);
        var rows = _table.IsCsv ? records.Skip(1) : records;
        foreach (var record in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(record);
        }
        RefuseOtherFile(path);
        return Result(source, blank);
    }

    private void Take(RegisterRecord record)
    {
        if (!_texts.Add(record.Text)) Repeat(record);
        else if (Read(record) is { } values) Accept(record, values);
        else _rejected++;
    }

    private object[]? Read(RegisterRecord record)
    {
        var fields = _table.IsCsv ? CsvLine.Split(record.Text) : record.Text.Split('\t');
        _row.Begin(record.Line, fields);
        if (!HasItsColumns(fields)) return null;
        if (record.HadLineBreak) _row.Flag(ImportReason.EmbeddedLineBreak, record.Text);
        var values = _table.Read(_row);
        if (!_row.IsRejected && _table.Key is { } key) CheckKey(values[key], record);
        _row.End();
        return _row.IsRejected ? null : values;
    }

    // Older files end their rows with an empty column more.
    private bool HasItsColumns(string[] fields)
    {
        if (fields.Length < _table.MinimumColumns) _row.Reject(ImportReason.TooFewColumns, $"{fields.Length}: {string.Join(" | ", fields)}");
        else if (fields.Skip(_table.MaximumColumns).Any(field => !string.IsNullOrWhiteSpace(field)))
            _row.Reject(ImportReason.TooManyColumns, $"{fields.Length}: {string.Join(" | ", fields)}");
        return !_row.IsRejected;
    }

    private void CheckKey(object key, RegisterRecord record)
    {
        if (!_keys.TryAdd(key, record.Line)) _row.Reject(ImportReason.SameKey, $"{key} (line {_keys[key]})");
    }

    private void Accept(RegisterRecord record, object[] values)
    {
        _values.Add(values);
        _lines.Add(record.Line);
    }

    private void Repeat(RegisterRecord record)
    {
        _duplicates++;
        _remarks.Add(new(_name, record.Line, ImportOutcome.Duplicate, ImportReason.Repeated, record.Text.Length <= 160 ? record.Text : record.Text[..159] + "…"));
    }

    private void RefuseOtherFile(string path)
    {
        if (_rejected <= _values.Count) return;
        throw new RegisterUnreadableException(RegisterFault.NotThatFile, path,
            $"{path} is not the file its name says: {_rejected} of its {_rejected + _values.Count + _duplicates} rows cannot be read.")
        { Remarks = _remarks.Where(remark => remark.Outcome == ImportOutcome.Rejected).Take(5).ToList() };
    }

    private ParsedFile Result(RegisterText source, int blank) => new()
    {
        Table = _table,
        Name = _name,
        Source = source,
        Rows = _values.Count + _rejected + _duplicates,
        Blank = blank,
        Duplicates = _duplicates,
        Rejected = _rejected,
        Flagged = _row.Flagged,
        Newest = _row.Newest,
        Values = _values,
        Lines = _lines,
        Remarks = _remarks,
    };
}
