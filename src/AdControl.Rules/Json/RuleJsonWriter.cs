using System.Text;

namespace AdControl.Rules.Json;

/// <summary>Writes JSON values as indented text. Scalars keep the form they had in the file.</summary>
internal static class RuleJsonWriter
{
    public static string Write(RuleJson json)
    {
        var text = new StringBuilder();
        Write(text, json, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, RuleJson json, int indent)
    {
        if (json.Kind == RuleJsonKind.Array) WriteMany(text, '[', ']', json.Items, indent, item => Write(text, item, indent + 1));
        else if (json.Kind == RuleJsonKind.Object) WriteMany(text, '{', '}', json.Members, indent, member => WriteMember(text, member, indent + 1));
        else text.Append(json.Raw);
    }

    private static void WriteMember(StringBuilder text, RuleJsonMember member, int indent)
    {
        text.Append(JsonText.Quote(member.Name)).Append(": ");
        Write(text, member.Value, indent);
    }

    private static void WriteMany<T>(StringBuilder text, char open, char close, IReadOnlyList<T> many, int indent, Action<T> write)
    {
        text.Append(open);
        for (var i = 0; i < many.Count; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(' ', 2 * (indent + 1));
            write(many[i]);
        }
        if (many.Count > 0) text.Append('\n').Append(' ', 2 * indent);
        text.Append(close);
    }
}
