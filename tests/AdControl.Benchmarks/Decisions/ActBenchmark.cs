using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdControl.Benchmarks.Measuring;
using AdControl.Decisions;
using AdControl.Decisions.Testing;
using AdControl.Decisions.Wording;
using AdControl.Documents.Acts;
using AdControl.Law;

namespace AdControl.Benchmarks.Decisions;

/// <summary>A refusal with fifteen grounds: drafted by rules, and written in each format; as Word also by docxtemplater.</summary>
internal static class ActBenchmark
{
    private const string Refusal = "chacun des éléments interdits auprès du public";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Run(Report report)
    {
        Report.Title("Acts");
        var pack = DecisionPack.Load(RulePack.Load(Places.Rules));
        var refusal = DecisionCases.Of(pack).All.First(c => c.Name == Refusal);
        var (drafter, date) = (new DecisionDrafter(pack), refusal.Date!.Value);
        var act = drafter.DraftAct(refusal.Facts, date);
        Report.Note("drafted by rules, warm", Milliseconds(() => drafter.DraftAct(refusal.Facts, date)), "ms");
        var word = Milliseconds(() => ActDocx.Write(act));
        report.AtMost($"a decision of {act.Sentences.Count()} sentences written as Word, warm", word, 5, "ms");
        Report.Note("  as text", Milliseconds(() => ActText.Write(act)), "ms");
        Report.Note("  as HTML", Milliseconds(() => ActHtml.Write(act)), "ms");
        Report.Note("  as Akoma Ntoso", Milliseconds(() => ActAkomaNtoso.WriteBytes(act)), "ms");
        Docxtemplater(report, act, word);
    }

    private static double Milliseconds(Action work) => Stopwatcher.SecondsOfMany(work, 200) * 1000;

    private static void Docxtemplater(Report report, ActDocument act, double ours)
    {
        var folder = Path.Combine(Places.Root, "tests", "AdControl.Benchmarks", "docxtemplater");
        var work = Directory.CreateDirectory(Path.Combine(folder, "work")).FullName;
        File.WriteAllBytes(Path.Combine(work, "template.docx"), ActDocx.Write(Template(act)));
        File.WriteAllText(Path.Combine(work, "data.json"), JsonSerializer.Serialize(Data(act), Json));
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine("  docxtemplater is not installed: npm ci --prefix tests/AdControl.Benchmarks/docxtemplater");
            return;
        }
        Published.Run("node", [Path.Combine(folder, "compare.mjs"), work], out var said, out var exit);
        if (exit != 0 || !double.TryParse(said, CultureInfo.InvariantCulture, out var theirs)) throw new InvalidOperationException($"docxtemplater could not be measured:\n{said}");
        Report.Note("  the same by docxtemplater 3.71", theirs, "ms");
        report.AtLeast("  how many times as long that is", theirs / ours, 5, "times");
    }

    // The same act with marks in the place of its sentences: what repeats is a loop, as docxtemplater has it.
    private static ActDocument Template(ActDocument act) => act.Rewrite(s => [s with { Text = $"{{s_{Name(s)}}}" }]) with
    {
        LegalBases = Loop("bases"),
        Recitals = Loop("recitals"),
    };

    private static List<ActSentence> Loop(string name) => [new($"{name}-1", $"{{#{name}}}"), new($"{name}-2", "{.}"), new($"{name}-3", $"{{/{name}}}")];

    private static Dictionary<string, object> Data(ActDocument act)
    {
        var data = act.Sentences.ToDictionary(s => "s_" + Name(s), s => (object)s.Text);
        data["bases"] = act.LegalBases.Select(s => s.Text).ToList();
        data["recitals"] = act.Recitals.Select(s => s.Text).ToList();
        return data;
    }

    private static string Name(ActSentence sentence) => sentence.Id.Replace('-', '_').Replace('.', '_');
}
