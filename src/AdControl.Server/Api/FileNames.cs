using System.Globalization;

namespace AdControl.Server.Api;

/// <summary>Names of files, as strangers give them.</summary>
internal static class FileNames
{
    private const int Longest = 150;

    /// <summary>A name without folders and without what no reader sees; its ending stays.</summary>
    public static string Safe(string? given)
    {
        var name = Shown(Path.GetFileName((given ?? "").Replace('\\', '/').Replace('\0', '/'))).Trim(' ', '.');
        if (name.Length == 0) return "file";
        if (name.Length <= Longest) return name;
        var ending = Path.GetExtension(name);
        return ending.Length > 10 ? name[..Longest] : name[..(Longest - ending.Length)] + ending;
    }

    /// <summary>A name that can be shown: control and format characters, which could turn it round, are gone.</summary>
    public static string Shown(string name) =>
        string.Concat(name.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)));
}
