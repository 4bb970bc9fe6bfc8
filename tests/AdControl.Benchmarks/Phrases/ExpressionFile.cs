using System.Text.Json;
using AdControl.Benchmarks.Measuring;

namespace AdControl.Benchmarks.Phrases;

/// <summary>Writes all phrases as regular expressions, and a text to look for them in, for tools that are not ours.</summary>
internal static class ExpressionFile
{
    /// <param name="folder">Receives <c>expressions.json</c> and <c>text.md</c>.</param>
    public static void Write(string folder)
    {
        var files = PhraseBenchmark.ReadFiles(json => json);
        var lists = PhraseRegex.Lists(files);
        var expressions = files.SelectMany(f => f.SetList).SelectMany(s => s.Texts).Select(t => PhraseRegex.Of(t.Root, lists).ToString()).ToArray();
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "expressions.json"), JsonSerializer.Serialize(expressions));
        File.WriteAllText(Path.Combine(folder, "text.md"), Corpus.OfMegabytes(0.05, Places.SampleText()));
    }
}
