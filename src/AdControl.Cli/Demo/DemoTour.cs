using AdControl.Advertising;
using AdControl.Cli.Reporting;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Demo;

/// <summary>Shows the outcome of the samples: a table, one report in full, the pages that were written, what to try next.</summary>
internal sealed class DemoTour(DemoFolder folder, CommandContext context)
{
    private readonly ReportSettings _settings = new(context.Language, Level.Major, context.Colour, context.Width);
    private readonly Paint _paint = new(context.Colour);

    public void Welcome(int medicines, string rulePack)
    {
        (context.Painted ?? context.Out).WriteLine();
        (context.Painted ?? context.Out).WriteLine(_paint.Bold(context.Say("AdControl : la publicité des médicaments, contrôlée règles à l'appui", "AdControl: advertising of medicines, checked against the rules")));
        (context.Painted ?? context.Out).WriteLine(context.Say(
            $"  {medicines} médicaments fictifs importés, règles {rulePack}.",
            $"  {medicines} fictional medicines imported, rules {rulePack}."));
        (context.Painted ?? context.Out).WriteLine();
    }

    public void Table(IReadOnlyList<(Sample Sample, CheckReport Report)> outcomes)
    {
        var width = outcomes.Max(o => o.Report.Path.Length);
        foreach (var (sample, report) in outcomes)
        {
            (context.Painted ?? context.Out).WriteLine($"  {report.Path.PadRight(width)}  {Outcome(report)}");
            var surprise = report.Result?.Verdict == sample.Expected ? "" : context.Say($" (attendu : {Wording.Of(sample.Expected, context.Language)})", $" (expected: {Wording.Of(sample.Expected, context.Language)})");
            foreach (var line in WrappedText.Lines(sample.Why + surprise, context.Width - width - 4))
                (context.Painted ?? context.Out).WriteLine(new string(' ', width + 4) + _paint.Dim(line));
        }
    }

    private string Outcome(CheckReport report)
    {
        if (report.Result is not { } result) return _paint.Of(Level.Blocking, $"✗ {report.Failure!.Message}");
        var verdict = _paint.Of(result.Verdict, $"{Wording.Symbol(result.Verdict)} {Wording.Of(result.Verdict, context.Language)}");
        var rules = string.Join(' ', result.Findings.OrderByDescending(f => f.Level).Select(f => f.Rule).Distinct());
        return rules.Length == 0 ? verdict : $"{verdict}  {Shortened(rules, context.Width / 2)}";
    }

    private static string Shortened(string rules, int width) => rules.Length <= width ? rules : rules[..rules.LastIndexOf(' ', width - 2)] + " …";

    public void InFull(CheckReport report)
    {
        (context.Painted ?? context.Out).WriteLine();
        (context.Painted ?? context.Out).WriteLine(_paint.Bold(context.Say("L'une d'elles en entier", "One of them in full")) + " " + new string('─', Math.Max(0, context.Width - 25)));
        new TextReport(_settings, (context.Painted ?? context.Out)).Write(report);
    }

    public void Pages(IReadOnlyList<(Sample Sample, CheckReport Report)> outcomes)
    {
        foreach (var (_, report) in outcomes)
            Page(Path.ChangeExtension(report.Path, ".html"), [report]);
        Page("index.html", [.. outcomes.Select(o => o.Report)]);
        (context.Painted ?? context.Out).WriteLine(_paint.Bold(context.Say("Les mêmes, à lire dans un navigateur", "The same, to read in a browser")));
        (context.Painted ?? context.Out).WriteLine("  " + Path.Combine(folder.Reports, "index.html"));
        (context.Painted ?? context.Out).WriteLine();
    }

    private void Page(string name, IReadOnlyList<CheckReport> reports) =>
        OutputFile.Write(Path.Combine(folder.Reports, name), context, html => new HtmlReport(_settings).Write(reports, html));

    public void Next()
    {
        // From a clone the short path is the one to copy.
        var near = Path.Combine("samples", "advertisements");
        var samples = Directory.Exists(near) ? near : Path.Combine(DemoFolder.Samples, "advertisements");
        var data = $"--data {Quoted(folder.Data)}";
        (context.Painted ?? context.Out).WriteLine(_paint.Bold(context.Say("Et maintenant", "What to try next")));
        Try(context.Say("votre propre texte", "your own text"), "adcontrol check mon-affiche.docx --audience public");
        Try(context.Say("avec un médicament du registre", "with a medicine of the register"), $"adcontrol check {Quoted(Path.Combine(samples, "05-ibucalme-400-vitrine.docx"))} --audience public --medicine 90000023 {data}");
        Try(context.Say("les vrais médicaments", "the real medicines"), "adcontrol medicines import " + context.Say("DOSSIER_BDPM", "BDPM_DIR"));
        Try(context.Say("une règle, et pourquoi elle a parlé", "a rule, and why it spoke"), $"adcontrol rules show GP-31 ; adcontrol rules explain GP-31 {Quoted(Path.Combine(samples, "02-dolupara-influenceuse.txt"))}");
        Try(context.Say("pour une CI ou un éditeur", "for CI or an editor"), $"adcontrol check --batch {Quoted(Path.Combine(samples, "index.jsonl"))} --format sarif --out adcontrol.sarif {data}");
        (context.Painted ?? context.Out).WriteLine();
    }

    private void Try(string purpose, string line)
    {
        (context.Painted ?? context.Out).WriteLine("  " + _paint.Dim(purpose));
        (context.Painted ?? context.Out).WriteLine("    " + line);
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
