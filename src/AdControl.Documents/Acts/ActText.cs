using System.Security.Cryptography;
using System.Text;

namespace AdControl.Documents.Acts;

/// <summary>Writes an act as plain text: what is hashed when it is signed, searched in a bulletin, and compared with every other format.</summary>
public static class ActText
{
    /// <summary>The whole act. Lines end with <c>\n</c>; blocks are separated by an empty line, items of a list and rows of a table by one line end, cells by a tab.</summary>
    public static string Write(ActDocument act)
    {
        var text = new StringBuilder(4096);
        ActLine? before = null;
        foreach (var line in ActFlow.Of(act))
        {
            if (before is { } last) text.Append(BelongTogether(last.Part, line.Part) ? "\n" : "\n\n");
            Append(text, line);
            before = line;
        }
        return text.Append('\n').ToString();
    }

    /// <summary>The text that a signature covers: the whole act without the mention of the signature itself, its letters composed (NFC), its lines ended by <c>\n</c>.</summary>
    public static string Canonical(ActDocument act) => Write(act with { Signature = null });

    /// <summary>The SHA-256 of the canonical text in UTF-8, 64 lower-case hexadecimal digits.</summary>
    public static string Sha256(ActDocument act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(act))));

    private static void Append(StringBuilder text, ActLine line)
    {
        text.Append(line.Label);
        if (line.Part == ActPart.AnnexHeading) text.Append(" – ");
        else if (line.Label.Length > 0 && line.Text.Length > 0) text.Append(' ');
        text.Append(line.Text);
    }

    private static bool BelongTogether(ActPart before, ActPart after) => (before, after) switch
    {
        (ActPart.AuthorityName or ActPart.AuthorityLine, ActPart.AuthorityLine) => true,
        (ActPart.Addressee, ActPart.Addressee) => true,
        (ActPart.Delegation, ActPart.Signatory) or (ActPart.Signatory, ActPart.Quality) => true,
        (ActPart.DashItem, ActPart.DashItem) or (ActPart.NumberItem, ActPart.NumberItem) => after == before,
        (ActPart.HeadRow or ActPart.Row, ActPart.Row) => true,
        _ => false,
    };
}
