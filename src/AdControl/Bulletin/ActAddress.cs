using AdControl.Documents.Acts;

namespace AdControl.Bulletin;

/// <summary>The stable address of a published act, under the site's own: <c>eli/decision/2026/2/17/26-02-60234100-gp-001/bo/texte</c>.</summary>
/// <remarks>
/// In the manner of the European Legislation Identifier as France writes it (type, date without leading zeros, natural number, <c>texte</c>), with <c>bo</c> for the bulletin where
/// the official journal has <c>jo</c>. A local identifier until it is registered. The representation is chosen by suffix: <c>texte.pdf</c>.
/// </remarks>
public readonly record struct ActAddress
{
    private const int LongestNumber = 120;

    private ActAddress(string path) => Path = path;

    /// <summary>The path, without a slash before it and without a suffix.</summary>
    public string Path { get => field ?? ""; }

    /// <summary>The address an act has by its type, date and reference.</summary>
    /// <exception cref="BulletinRefusedException">The act has no date or no reference (<c>act-unfinished</c>), or one too long for a path (<c>reference-too-long</c>).</exception>
    public static ActAddress Of(ActDocument act)
    {
        ArgumentNullException.ThrowIfNull(act);
        // The same path stands in the act's Akoma Ntoso: one maker for both.
        var path = ActUris.Eli(act) ?? throw new BulletinRefusedException("act-unfinished", "The act has no date: only a signed act is published.");
        if (!(act.Reference ?? "").Any(char.IsAsciiLetterOrDigit)) throw new BulletinRefusedException("act-unfinished", "The act has no reference: give it one, it becomes part of its address.");
        if (ActUris.Number(act).Length > LongestNumber) throw new BulletinRefusedException("reference-too-long", $"The reference has more than {LongestNumber} characters: it becomes a part of the address, give it a shorter one.");
        return new ActAddress(path);
    }

    /// <summary>Reads a path that was written before.</summary>
    /// <exception cref="FormatException">It is no such path.</exception>
    public static ActAddress Parse(string path)
    {
        var parts = (path ?? "").Split('/');
        var isWell = parts is ["eli", _, _, _, _, _, "bo", "texte"] && parts.All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        return isWell ? new ActAddress(path!) : throw new FormatException($"\"{path}\" is no address of an act; write eli/TYPE/YEAR/MONTH/DAY/NUMBER/bo/texte.");
    }

    /// <summary>The file of a representation, such as <c>.pdf</c>.</summary>
    public string With(string suffix) => Path + suffix;

    /// <inheritdoc/>
    public override string ToString() => Path;
}
