using AdControl.Cli.Shell;
using AdControl.Products.Import;

namespace AdControl.Cli.Medicines;

/// <summary>Tells a person what changes between two registers.</summary>
internal static class ChangesPage
{
    private const int Few = 10;

    public static void Write(RegisterChanges changes, bool all, CommandContext context)
    {
        if (changes.Before is not { } before)
        {
            context.Out.WriteLine(context.Say($"Premier import : {changes.Added.Count} médicaments, {changes.PresentationsAdded} présentations.", $"First import: {changes.Added.Count} medicines, {changes.PresentationsAdded} presentations."));
            return;
        }
        context.Out.WriteLine(context.Say($"Du {before:yyyy-MM-dd} au {changes.After:yyyy-MM-dd} :", $"From {before:yyyy-MM-dd} to {changes.After:yyyy-MM-dd}:"));
        if (changes.IsOlder) context.Out.WriteLine(context.Say("  ! Ces fichiers sont plus anciens que le registre.", "  ! These files are older than the register."));
        if (changes.IsEmpty) context.Out.WriteLine(context.Say("  rien ne change", "  nothing changes"));
        var page = new Page(all, context);
        page.List(context.Say("médicaments entrés", "medicines added"), changes.Added, one => $"{one.Cis}  {one.Name}");
        page.List(context.Say("médicaments sortis", "medicines withdrawn"), changes.Withdrawn, one => $"{one.Cis}  {one.Name}");
        page.List(context.Say("médicaments changés", "medicines changed"), changes.Changed, one => $"{one.Cis}  {one.Name}{context.Say(" : ", ": ")}{string.Join("; ", one.Fields.Select(field => FieldWords.Change(field, context)))}");
        if (changes.Reencoded > 0)
            context.Out.WriteLine(context.Say($"  médicaments dont la ligne ne diffère que par la conversion de caractères : {changes.Reencoded}", $"  medicines whose row differs only in how characters were converted: {changes.Reencoded}"));
        page.List(context.Say("présentations dont le remboursement commence ou cesse", "presentations whose reimbursement begins or ends"), [.. changes.Reimbursement.Where(one => one.Toggles)], Rates);
        page.List(context.Say("présentations dont le taux change", "presentations whose rate changes"), [.. changes.Reimbursement.Where(one => !one.Toggles)], Rates);
        page.List(context.Say("médicaments dont les conditions de prescription changent", "medicines whose conditions of prescription change"), changes.Prescription,
            one => $"{one.Cis}  {string.Join("; ", one.Added.Select(text => "+ " + text).Concat(one.Removed.Select(text => "- " + text)))}");
        if (changes.PresentationsAdded + changes.PresentationsWithdrawn > 0)
            context.Out.WriteLine(context.Say($"  présentations : {changes.PresentationsAdded} entrées, {changes.PresentationsWithdrawn} sorties", $"  presentations: {changes.PresentationsAdded} added, {changes.PresentationsWithdrawn} withdrawn"));
        if (changes.AbsentFiles.Count > 0)
            context.Out.WriteLine(context.Say("  fichiers absents, laissés tels quels : ", "  files that are absent and left as they were: ") + string.Join(", ", changes.AbsentFiles.Select(FieldWords.FileOf)));
    }

    private static string Rates(ReimbursementChange one) => $"{one.Cis}  {one.Cip13}  {Rates(one.Before)} → {Rates(one.After)}  {one.Label}";

    private static string Rates(IReadOnlyList<int> rates) => rates.Count == 0 ? "0 %" : string.Join(", ", rates.Select(rate => $"{rate} %"));

    private sealed class Page(bool all, CommandContext context)
    {
        public void List<T>(string title, IReadOnlyList<T> items, Func<T, string> line)
        {
            if (items.Count == 0) return;
            context.Out.WriteLine($"  {title}{context.Say(" : ", ": ")}{items.Count}");
            foreach (var item in items.Take(all ? int.MaxValue : Few)) context.Out.WriteLine("    " + line(item));
            if (!all && items.Count > Few) context.Out.WriteLine(context.Say($"    … et {items.Count - Few} autres (--all)", $"    … and {items.Count - Few} more (--all)"));
        }
    }
}
