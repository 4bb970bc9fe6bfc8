namespace AdControl.Law;

/// <summary>What <c>pack.json</c> says of a pack.</summary>
/// <param name="Name">Its name, such as <c>fr</c>.</param>
/// <param name="Version">The version its authors gave it.</param>
/// <param name="Language">The language of the texts it judges, such as <c>fr</c>.</param>
/// <param name="Title">What it is.</param>
public sealed record PackManifest(string Name, string Version, string Language, LocalText Title)
{
    internal static PackManifest Read(LawFile file)
    {
        if (file.Root is not { } root) return new PackManifest("", "", "", default);
        var fields = new LawFields(file, root, "a pack");
        var manifest = new PackManifest(fields.Text("name"), fields.Text("version"), fields.Text("language"), fields.LocalText("title", required: true));
        fields.RefuseOthers();
        return manifest;
    }
}
