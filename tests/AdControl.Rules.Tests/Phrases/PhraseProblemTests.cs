using AdControl.Rules.Phrases;

namespace AdControl.Rules.Tests.Phrases;

public sealed class PhraseProblemTests
{
    private static IReadOnlyList<RuleProblem> Problems(params string[] files) =>
        PhraseBook.Build(files.Select((json, i) => PhraseFile.Read(json, $"file{i}.json")), TestBook.Context).Problems;

    private static string Set(string phrases, string more = "") => $$"""{ "sets": [ { "name": "s", "phrases": [{{phrases}}]{{more}} } ] }""";

    [Theory]
    [InlineData("garanti( e", "PH030", 8)]
    [InlineData("(a | b c", "PH030", 1)]
    [InlineData("[a b c", "PH030", 1)]
    [InlineData("abc)", "PH022", 4)]
    [InlineData("abc | def", "PH021", 5)]
    [InlineData("(abc | ) def", "PH031", 7)]
    [InlineData("() def", "PH031", 2)]
    [InlineData("gu* vite", "PH036", 3)]
    [InlineData("gué*rir", "PH035", 4)]
    [InlineData("* vite", "PH025", 1)]
    [InlineData("abc ~ def", "PH023", 5)]
    [InlineData("abc ~99 def", "PH023", 5)]
    [InlineData("~3 abc", "PH024", 1)]
    [InlineData("abc ..0 def", "PH026", 5)]
    [InlineData("abc ..99 def", "PH026", 5)]
    [InlineData("@ abc", "PH027", 1)]
    [InlineData("garanti[e] vite", "PH034", 8)]
    [InlineData("[abc]def ghi", "PH028", 6)]
    [InlineData("", "PH039", 1)]
    [InlineData("[abc]", "PH050", 1)]
    [InlineData("..", "PH050", 1)]
    [InlineData("[a | b] ..5 $", "PH050", 1)]
    [InlineData("@inconnu abc", "PH053", 1)]
    [InlineData("abc @inconnu", "PH053", 5)]
    [InlineData("--- (abc)", "PH055", 1)]
    [InlineData("=sûr*", "PH056", 1)]
    [InlineData("mot(é à)", "PH037", 5)]
    [InlineData("((((((((((a))))))))))", "PH029", 9)]
    public void Phrase_with_a_fault_is_reported_at_its_place(string phrase, string code, int column)
    {
        var problems = Problems(Set($"\n  \"{phrase}\"\n"));
        var problem = Assert.Single(problems, p => p.Code == code);
        Assert.Equal((2, column + 3), (problem.Line, problem.Column));
        Assert.Equal($"  \"{phrase}\"", problem.LineText);
        Assert.NotEmpty(problem.Mend);
        Assert.Contains("file0.json:2:", problem.Format(), StringComparison.Ordinal);
    }

    [Fact]
    public void Place_is_right_behind_escapes_and_accents()
    {
        var problem = Assert.Single(Problems(Set("\n \"\\u00e9t\\u00e9 é😀 gu*\"\n")), p => p.Code == "PH036");
        Assert.Equal("gu*", problem.LineText[(problem.Column - 3)..problem.Column]);
    }

    [Fact]
    public void Unknown_list_offers_the_nearest_name() =>
        Assert.Contains("`produit`", Assert.Single(Problems("""{ "lists": { "produit": ["sirop"] }, "sets": [ { "name": "s", "phrases": ["@prodiut doux"] } ] }""")).Mend, StringComparison.Ordinal);

    [Fact]
    public void List_that_contains_itself_is_refused() =>
        Assert.Contains(Problems("""{ "lists": { "a": ["@b"], "b": ["@a"] }, "sets": [ { "name": "s", "phrases": ["@a doux"] } ] }"""), p => p.Code == "PH054");

    [Fact]
    public void Lists_are_shared_by_all_files()
    {
        var files = new[] { """{ "lists": { "forme": ["sirop", "gel"] } }""", """{ "sets": [ { "name": "s", "phrases": ["@forme doux"] } ] }""" };
        Assert.Empty(Problems(files));
    }

    [Theory]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": ["abc"] }, { "name": "s", "phrases": ["def"] } ] }""", "PH061")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": ["abc"], "include": ["t"] } ] }""", "PH064")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": ["abc"], "include": ["t"] }, { "name": "t", "include": ["s"] } ] }""", "PH065")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": ["abc", "abc"] } ] }""", "PH063")]
    [InlineData("""{ "sets": [ { "name": "s" } ] }""", "PH004")]
    [InlineData("""{ "sets": [ { "phrases": ["abc"] } ] }""", "PH005")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": ["abc"], "kind": "klaim" } ] }""", "PH006")]
    [InlineData("""{ "sets": [ { "name": "s", "phrase": ["abc"] } ] }""", "PH010")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": "abc" } ] }""", "PH012")]
    [InlineData("""{ "sets": [ { "name": "s", "phrases": [12] } ] }""", "PH003")]
    [InlineData("""{ "sets": {} }""", "PH012")]
    [InlineData("[]", "PH002")]
    [InlineData("{", "PH001")]
    [InlineData("{} x", "PH001")]
    [InlineData("", "PH001")]
    [InlineData("{ \"a\": \"\\ud800\" }", "PH001")]
    [InlineData("""{ "patterns": [ { "name": "p" } ] }""", "PH007")]
    [InlineData("""{ "patterns": [ { "name": "p", "regex": "(" } ] }""", "PH008")]
    [InlineData("""{ "patterns": [ { "name": "p", "regex": "(?=a)b" } ] }""", "PH009")]
    [InlineData("""{ "patterns": [ { "name": "p", "regex": "(a)\\1" } ] }""", "PH009")]
    [InlineData("""{ "patterns": [ { "name": "p", "regex": "a" }, { "name": "p", "regex": "b" } ] }""", "PH062")]
    [InlineData("""{ "lists": { "a": ["b"], "a": ["c"] } }""", "PH060")]
    public void File_with_a_fault_is_reported(string json, string code) => Assert.Contains(Problems(json), p => p.Code == code && p.Line > 0);

    [Fact]
    public void All_problems_of_a_file_are_reported_at_once() =>
        Assert.Equal(["PH036", "PH030", "PH021"], Problems(Set("\"gu*\", \"(abc\", \"a | b\"")).Select(p => p.Code));

    [Fact]
    public void A_phrase_that_multiplies_beyond_bounds_is_refused()
    {
        var wide = string.Join(' ', Enumerable.Range(0, 12).Select(i => $"(a{i} | b{i}) ~5 c{i}"));
        Assert.Contains(Problems(Set($"\"{wide}\"")), p => p.Code is "PH051" or "PH052");
        Assert.Contains(Problems(Set($"\"{new string('a', 500)}\"")), p => p.Code == "PH020");
        Assert.Contains(Problems(Set("\"mot(a)(b)(c)(d)(e)(f)(g)\"")), p => p.Code == "PH038");
    }

    [Theory]
    [InlineData("""{ "fillers": ["très", "(a | b)"] }""", "PH066")]
    [InlineData("""{ "warnings": [ { "phrase": "en cas de", "scope": "page" } ] }""", "PH015")]
    [InlineData("""{ "negation": { "before": [ { "reach": 2 } ] } }""", "PH014")]
    [InlineData("""{ "negation": { "wrapped": { "reach": -1 } } }""", "PH013")]
    [InlineData("""{ "spelling": { "numbers": { "deux": "2" } } }""", "PH013")]
    [InlineData("""{ "filers": [] }""", "PH010")]
    public void Context_with_a_fault_is_reported(string json, string code) =>
        Assert.Contains(PhraseBook.Build([], PhraseContext.Read(json, "c.json")).Problems, p => p.Code == code);
}
