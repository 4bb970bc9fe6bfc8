using AdControl.Documents.Acts;

namespace AdControl.Bulletin.Anonymising;

/// <summary>Gathers, for one act, who is named where and in which forms.</summary>
internal sealed class RedactionFinder(ActDocument act, KnownNames known, BulletinPlan plan, PersonDetector detector)
{
    private readonly List<(string Key, RedactionSource Source, List<string> Forms, int Count)> found = [];
    private readonly PersonPattern? signatory = act.Signatory is { } signs ? PersonPattern.Of(signs.Name, plan.Civilities) : null;

    public IEnumerable<(RedactionSource Source, IReadOnlyList<string> Forms, int Count)> Find()
    {
        var persons = known.Persons.Select(name => PersonPattern.Of(name, plan.Civilities)).OfType<PersonPattern>().ToList();
        List<(string Place, string Text, bool IsAddressee)> passages = [.. ActPassages.Of(act)];
        // Who the act is addressed to is a person even when the case forgot to say so, unless a function stands there instead of a name.
        foreach (var (_, text, _) in passages.Where(p => p.IsAddressee))
            foreach (var (start, length) in NamesIn(text)) Add(text.Substring(start, length), RedactionSource.Addressee);
        foreach (var person in persons) passages.ForEach(p => AddKnown(person, p.Text));
        foreach (var passage in passages) AddDetected(passage.Text);
        return found.Select(f => (f.Source, (IReadOnlyList<string>)[.. f.Forms.OrderByDescending(form => form.Length)], f.Count));
    }

    private void AddKnown(PersonPattern person, string text)
    {
        foreach (var (start, length) in person.In(text, LetterFold.Of(text)))
            if (!IsKept(text, start, length)) Add(person.Name, text.Substring(start, length), RedactionSource.Case);
    }

    private void AddDetected(string text)
    {
        foreach (var (start, length) in NamesIn(text)) Add(text.Substring(start, length), RedactionSource.Detected);
        foreach (var (start, length) in PersonDetector.Contacts(text)) Add(text.Substring(start, length), RedactionSource.Contact);
    }

    private IEnumerable<(int Start, int Length)> NamesIn(string text) => detector.Names(text).Where(n => !IsKept(text, n.Start, n.Length));

    private void Add(string form, RedactionSource source) => Add(PersonPattern.Of(form, plan.Civilities)?.Name ?? form, form, source);

    // One person under several forms is one letter in the published text: it must stay clear who did what.
    private void Add(string name, string form, RedactionSource source)
    {
        var key = LetterFold.Of(name);
        var index = found.FindIndex(f => f.Key == key || f.Forms.Exists(existing => LetterFold.Of(existing) == LetterFold.Of(form)));
        if (index < 0 && source == RedactionSource.Detected) index = found.FindIndex(f => IsFamilyOf(f.Key, key));
        if (index < 0)
        {
            found.Add((key, source, [form], 1));
            return;
        }
        var entry = found[index];
        if (!entry.Forms.Contains(form)) entry.Forms.Add(form);
        found[index] = entry with { Count = entry.Count + 1 };
    }

    private static bool IsFamilyOf(string whole, string part) => part.Length > 2 && !part.Contains(' ', StringComparison.Ordinal) && whole.EndsWith(" " + part, StringComparison.Ordinal);

    private bool IsKept(string text, int start, int length)
    {
        var folded = LetterFold.Of(text);
        if (signatory is not null && signatory.In(text, folded).Any(s => s.Start <= start && s.Start + s.Length >= start + length)) return true;
        foreach (var kept in known.Kept.Append(act.Authority.Name).Select(LetterFold.Of).Where(k => k.Length > 0))
            for (var at = folded.IndexOf(kept, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(kept, at + 1, StringComparison.Ordinal))
                if (at <= start && at + kept.Length >= start + length) return true;
        return false;
    }
}
