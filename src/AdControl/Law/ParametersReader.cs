using AdControl.Rules.Json;

namespace AdControl.Law;

/// <summary>Reads <c>parameters.json</c>.</summary>
internal static class ParametersReader
{
    public static Parameters Read(LawFile file)
    {
        if (file.Root is not { } root) return Parameters.None;
        var fields = new LawFields(file, root, "a file of parameters");
        var parameters = fields.List("parameters").Select(node => ReadParameter(file, node)).ToList();
        var lists = fields.List("lists").Select(node => ReadList(file, node)).ToList();
        fields.RefuseOthers();
        return new Parameters(WithoutRepeats(file, root, parameters, p => p.Id), WithoutRepeats(file, root, lists, l => l.Id));
    }

    private static LawParameter ReadParameter(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "a parameter");
        var id = fields.Text("id");
        var unit = fields.Text("unit");
        var title = fields.LocalText("title", required: true);
        var source = fields.Source();
        var nodes = fields.List("values", required: true);
        var values = nodes.Select(value => ReadValue(file, value)).OfType<DatedValue>().ToList();
        fields.RefuseOthers();
        RefuseOverlaps(file, node, id, values);
        return new LawParameter(id, unit, title, source, values);
    }

    private static DatedValue? ReadValue(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "a value");
        var span = fields.Span();
        var value = fields.Required("value");
        fields.RefuseOthers();
        switch (value?.Kind)
        {
            case RuleJsonKind.Number:
                return new DatedValue(span, value.AsNumber(), value.Raw);
            case RuleJsonKind.Text:
                return new DatedValue(span, null, value.AsText()!);
            case not null:
                file.Add("law.kind", value, "\"value\" is a number or a text.", "Write a number, or a text in quotes.");
                return null;
            default:
                return null;
        }
    }

    private static LawList ReadList(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "a list");
        var list = new LawList(fields.Text("id"), fields.LocalText("title", required: true), fields.Source(),
            [.. fields.List("entries", required: true).Select(entry => ReadEntry(file, entry))]);
        fields.RefuseOthers();
        return list;
    }

    private static LawListEntry ReadEntry(LawFile file, RuleJson node)
    {
        var fields = new LawFields(file, node, "an entry");
        var entry = new LawListEntry(fields.Text("text"), fields.Span());
        fields.RefuseOthers();
        return entry;
    }

    private static void RefuseOverlaps(LawFile file, RuleJson node, string id, List<DatedValue> values)
    {
        for (var i = 0; i < values.Count; i++)
            for (var j = i + 1; j < values.Count; j++)
                if (values[i].InForce.Overlaps(values[j].InForce))
                    file.Add("law.overlap", node, $"Two values of \"{id}\" are in force on the same day.", "End the earlier one on the day before the later one begins.");
    }

    private static List<T> WithoutRepeats<T>(LawFile file, RuleJson root, List<T> all, Func<T, string> idOf)
    {
        foreach (var repeated in all.GroupBy(idOf).Where(g => g.Count() > 1))
            file.Add("law.repeated", root, $"\"{repeated.Key}\" stands {repeated.Count()} times.", "Keep one, with several dated values.");
        return [.. all.DistinctBy(idOf)];
    }
}
