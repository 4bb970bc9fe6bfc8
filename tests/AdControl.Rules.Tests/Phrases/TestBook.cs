using System.Text.Json;
using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

/// <summary>Phrase books for tests, with the context that the rule pack ships.</summary>
internal static class TestBook
{
    public static string Root { get; } = FindRoot();

    public static PhraseContext Context { get; } = PhraseContext.Read(File.ReadAllText(Path.Combine(Root, "rules", "fr", "phrases", "_context.json")), "_context.json");

    public static PhraseBook Of(params string[] phrases) => OfSets(("s", "claim", phrases, []));

    public static PhraseBook OfSets(params (string Name, string Kind, string[] Phrases, string[] Except)[] sets)
    {
        var json = JsonSerializer.Serialize(new
        {
            lists = new Dictionary<string, string[]> { ["det"] = ["le", "la", "les", "l'", "un", "une", "des", "votre", "vos"] },
            sets = sets.Select(s => new { name = s.Name, kind = s.Kind, phrases = s.Phrases, except = s.Except }),
        });
        var book = PhraseBook.Build([PhraseFile.Read(json, "test.json")], Context);
        Assert.Empty(book.Problems.Select(p => p.Format()));
        return book;
    }

    /// <summary>The passages a claim set of these phrases finds.</summary>
    public static string[] Find(string text, params string[] phrases) => [.. Of(phrases).Match(text).Accepted("s").Select(m => m.Span.Of(text))];

    /// <summary>The passages a mention set of these phrases finds: nothing around them matters.</summary>
    public static string[] FindMention(string text, params string[] phrases) =>
        [.. OfSets(("s", "mention", phrases, [])).Match(text).Accepted("s").Select(m => m.Span.Of(text))];

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "AdControl.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the solution's folder.");
        return folder;
    }
}
