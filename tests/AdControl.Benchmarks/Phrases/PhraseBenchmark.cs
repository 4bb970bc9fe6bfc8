using System.Text;
using System.Text.RegularExpressions;
using AdControl.Benchmarks.Measuring;
using AdControl.Rules.Phrases;

namespace AdControl.Benchmarks.Phrases;

/// <summary>The matcher with all phrase sets: throughput, what twice as many phrases cost, and the loop of regular expressions beside it.</summary>
internal static class PhraseBenchmark
{
    public static void Run(Report report)
    {
        Report.Title("Phrases");
        var files = ReadFiles(json => json);
        var context = PhraseContext.Read(File.ReadAllText(Path.Combine(Folder, "_context.json")), "_context.json");
        var book = PhraseBook.Build(files, context);
        var text = Corpus.OfMegabytes(4, Places.SampleText());
        Report.Note("different phrases", book.PhraseCount, "phrases");

        var all = MegabytesPerSecond(text, book);
        report.AtLeast("matcher, all sets, one core", all, 20, "MB/s");
        Report.Note("  the same over leaflet prose alone", MegabytesPerSecond(Corpus.OfMegabytes(4, ""), book), "MB/s");
        NoteStages(book, text);
        // Read again under other names: as many phrases again that the text does not say, made of other words, or of its own words and one more.
        CompareWithTwiceAsMany(report, "cost of twice as many phrases, of other words", book, PhraseBook.Build(files.Concat(ReadFiles(Renamed.WithSyllable)), context), text);
        CompareWithTwiceAsMany(report, "cost of twice as many phrases, of the same words", book, PhraseBook.Build(files.Concat(ReadFiles(Renamed.WithOneWordMore)), context), text);
        CompareWithRegex(report, files, all);
    }

    // Where the time goes: reading the words and naming them, then looking for phrases; the rest judges and gathers the matches.
    private static void NoteStages(PhraseBook book, string text)
    {
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        var tokeniser = new WordTokeniser(book.Parts.Vocabulary);
        Report.Note("  reading the words", 1000 * Stopwatcher.Seconds(() => tokeniser.Run(text, null), 5) / megabytes, "ms/MB");
        var search = new PhraseSearch(book.Parts.ClaimEngine, book.Parts.Fillers);
        Report.Note("  looking for phrases", 1000 * Stopwatcher.Seconds(() => search.Run(tokeniser.Words, 0, tokeniser.Words.Length), 5) / megabytes, "ms/MB");
        Report.Note("  all, with judging and gathering", 1000 * Stopwatcher.Seconds(() => book.Match(text), 5) / megabytes, "ms/MB");
        Report.Note("  matches", search.Matches.Count / megabytes, "per MB");
        Report.Note("  words", tokeniser.Words.Length / megabytes, "per MB");
    }

    private static void CompareWithTwiceAsMany(Report report, string what, PhraseBook book, PhraseBook doubled, string text)
    {
        Report.Note("  different phrases", doubled.PhraseCount, "phrases");
        report.AtMost(what, Stopwatcher.Ratio(() => book.Match(text), () => doubled.Match(text)), 1.15, "times");
    }

    private static string Folder => Path.Combine(Places.Rules, "fr", "phrases");

    private static void CompareWithRegex(Report report, List<PhraseFile> files, double matcher)
    {
        var lists = PhraseRegex.Lists(files);
        var expressions = files.SelectMany(f => f.SetList).SelectMany(s => s.Texts).Select(t => PhraseRegex.Of(t.Root, lists)).ToArray();
        var text = Corpus.OfMegabytes(0.05, Places.SampleText());
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        var regex = megabytes / Stopwatcher.Seconds(() => CountAll(expressions, text), 3);
        Report.Note($"the same as {expressions.Length} compiled regular expressions", regex, "MB/s");
        report.AtLeast("matcher against the expressions one after the other", matcher / regex, 20, "times");
    }

    private static int CountAll(Regex[] expressions, string text) => expressions.Sum(e => e.Count(text));

    private static double MegabytesPerSecond(string text, PhraseBook book) => Encoding.UTF8.GetByteCount(text) / 1e6 / Stopwatcher.Seconds(() => book.Match(text), 5);

    internal static List<PhraseFile> ReadFiles(Func<string, string> change) =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Where(f => !Path.GetFileName(f).StartsWith('_')).Order(StringComparer.Ordinal).Select(f => PhraseFile.Read(change(File.ReadAllText(f)), Path.GetFileName(f)))];
}
