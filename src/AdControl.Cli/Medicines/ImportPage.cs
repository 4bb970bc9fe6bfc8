using AdControl.Cli.Shell;
using AdControl.Products.Import;

namespace AdControl.Cli.Medicines;

/// <summary>Tells a person what an import did.</summary>
internal static class ImportPage
{
    private const int FewRemarks = 5;

    public static void Write(ImportResult result, bool all, CommandContext context)
    {
        var rows = result.Files.Sum(file => file.Rows);
        context.Out.WriteLine(context.Say(
            $"Registre du {result.AsOf:yyyy-MM-dd} : {rows} lignes de {result.Files.Count} fichiers en {result.Duration.TotalSeconds:0.0} s",
            $"Register of {result.AsOf:yyyy-MM-dd}: {rows} rows of {result.Files.Count} files in {result.Duration.TotalSeconds:0.0} s"));
        foreach (var file in result.Files) context.Out.WriteLine("  " + Line(file, context));
        WriteRemarks(result.Remarks, all, context);
        ChangesPage.Write(result.Changes, all, context);
    }

    private static string Line(ImportedFile file, CommandContext context)
    {
        var notes = new List<string>();
        if (file.Rejected > 0) notes.Add(context.Say($"{file.Rejected} refusées", $"{file.Rejected} rejected"));
        if (file.Duplicates > 0) notes.Add(context.Say($"{file.Duplicates} en double", $"{file.Duplicates} duplicate"));
        if (file.Flagged > 0) notes.Add(context.Say($"{file.Flagged} signalées", $"{file.Flagged} flagged"));
        if (file.Orphans > 0) notes.Add(context.Say($"{file.Orphans} d'un médicament qui n'est plus dans la liste", $"{file.Orphans} of a medicine that is no longer listed"));
        return $"{file.Name,-26} {file.Encoding,-12} {file.Accepted,6}/{file.Rows,-6} {string.Join(", ", notes)}".TrimEnd();
    }

    // What is lost comes first; what is kept with a remark is only an example of its kind.
    private static void WriteRemarks(IReadOnlyList<ImportRemark> remarks, bool all, CommandContext context)
    {
        foreach (var kind in remarks.GroupBy(remark => (remark.Outcome, remark.Reason)).OrderBy(kind => kind.Key.Outcome))
        {
            context.Out.WriteLine($"  {RemarkWords.Outcome(kind.Key.Outcome, context)}{context.Say(" : ", ": ")}{kind.Count()} × {RemarkWords.Why(kind.Key.Reason, context)}");
            var shown = all || kind.Key.Outcome == ImportOutcome.Rejected ? kind.Count() : kind.Key.Outcome == ImportOutcome.Flagged ? FewRemarks : 0;
            foreach (var remark in kind.Take(shown)) context.Out.WriteLine("    " + RemarkWords.Line(remark, context));
        }
    }
}
