using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AdControl.Bulletin.Site;

namespace AdControl.Tests.Bulletin;

/// <summary>The index and the script that searches it must see the same words, or an act is never found.</summary>
public sealed class SearchWordsTests
{
    private static readonly string[] s_texts =
    [
        "Décisions liées aux médicaments", "L’ŒUVRE d'Æthelred", "ﬁn de l’e\u0301té", "Straße GROSS", "26/02/60234100/GP/001", "25mgs 3x", "İstanbul ΩMEGA Ärzte", "х кириллица 中文 文字", "½ tasse n° 4", "dépôts bonus as os",
        "", "—", "élimine/éliminés", "\U0001D400bold 😀 a\u0308\u0323",
    ];

    [SkippableFact]
    public void Of_and_the_script_agree_on_every_text()
    {
        var random = new Random(8);
        var texts = s_texts.Concat(Enumerable.Range(0, 2_000).Select(_ => Random(random))).ToList();
        var node = Node(texts);
        for (var i = 0; i < texts.Count; i++)
        {
            // The script leaves words out at another point: the comparison does it here.
            var typed = node[i].Words.Where(w => !SiteWords.StopWords.Contains(w) && (w.Length > 1 || char.IsAsciiDigit(w[0]))).ToList();
            Assert.Equal(typed, SearchWords.Of(texts[i]).ToList());
            Assert.Equal(typed.Select(w => node[i].Shards[node[i].Words.IndexOf(w)]), typed.Select(w => SearchWords.Shard(w, 32)));
        }
    }

    private static string Random(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 40); i > 0; i--)
        {
            text.Append(random.Next(6) switch
            {
                0 => ' ',
                1 => (char)random.Next(0x20, 0x7F),
                2 => (char)random.Next(0xA0, 0x250),
                3 => (char)random.Next(0x300, 0x600),
                _ => (char)random.Next('a', 'z' + 1),
            });
        }
        return text.ToString();
    }

    private static List<(List<string> Words, List<int> Shards)> Node(IReadOnlyList<string> texts)
    {
        const string Run = """
            const source = require("fs").readFileSync(0, "utf8"); const [script, texts] = JSON.parse(source);
            const pick = name => script.match(new RegExp("function " + name + "\\([^]*?\\n  }\\n"))[0];
            const [words, shardOf] = new Function(pick("words") + pick("shardOf") + "return [words, shardOf];")();
            console.log(JSON.stringify(texts.map(t => { const w = words(t); return { Words: w, Shards: w.map(x => shardOf(x, 32)) }; })));
            """;
        var isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node")));
        Skip.IfNot(isThere || Environment.GetEnvironmentVariable("CI") == "true", "node is not installed.");
        using var process = Process.Start(new ProcessStartInfo("node", ["-e", Run]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 })!;
        process.StandardInput.Write(JsonSerializer.Serialize<object[]>([Encoding.UTF8.GetString(SiteAssets.SearchScript), texts]));
        process.StandardInput.Close();
        using var answers = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return
        [
            .. answers.RootElement.EnumerateArray().Select(a => (
                a.GetProperty("Words").EnumerateArray().Select(w => w.GetString()!).ToList(), a.GetProperty("Shards").EnumerateArray().Select(s => s.GetInt32()).ToList())),
        ];
    }
}
