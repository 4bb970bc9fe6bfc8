namespace AdControl.Cli.Tests.Cases;

/// <summary>What the desk can do has a command of its own, which says what comes next.</summary>
public class CaseActsTests
{
    [Fact]
    public async Task A_device_case_is_worked_from_the_command_line_alone()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        var dossier = folder.Write("dossier.json", """{ "devices": ["GLUCOTEST MAISON"], "product": "ivd", "audience": "public", "medium": "leaflet", "title": "Brochure GLUCOTEST", "feeReceipt": {"type": "TD0110", "number": "12345678901", "amount": 510} }""");
        var ad = Path.Combine(AppContext.BaseDirectory, "samples", "advertisements", "19-glucotest-autotest.txt");
        var fee = Path.Combine(AppContext.BaseDirectory, "samples", "dossier", "12345678901.txt");
        var started = await RunAsync(data, "case", "start", "device-authorisation", "--as", "company:biomea", "--dossier", dossier, "--file", "advertisement=" + ad, "--file", "fee-receipt=" + fee);
        var id = started.Split(' ')[1].TrimEnd(':');
        Assert.Contains($"adcontrol case deposit {id} --as company:biomea", await RunAsync(data, "case", "show", id), StringComparison.Ordinal);
        await RunAsync(data, "case", "deposit", id, "--as", "company:biomea");

        Assert.Contains("adcontrol case answer", await RunAsync(data, "case", "ask-information", id, "--question", "Une pièce manque.", "--deadline", "2026-12-20", "--as", "evaluator:anna"), StringComparison.Ordinal);
        await RunAsync(data, "case", "answer", id, "--text", "La voici.", "--as", "company:biomea");
        await RunAsync(data, "task", "claim", id, "admissibility", "--as", "evaluator:anna");
        await RunAsync(data, "task", "release", id, "admissibility", "--as", "evaluator:anna");
        await RunAsync(data, "task", "complete", id, "admissibility", "--as", "evaluator:anna", "--outcome", "admissible");
        await RunAsync(data, "case", "add-finding", id, "--article", "L5213-1", "--passage", "GLUCOTEST", "--as", "evaluator:anna");
        await RunAsync(data, "case", "edit-recital", id, "M-1", "--recital", "le texte n'est pas loyal", "--as", "evaluator:anna");
        await RunAsync(data, "case", "link", id, "M-1", "--to", "REF-1", "--as", "evaluator:anna");
        await RunAsync(data, "case", "dismiss", id, "M-1", "--reason", "vérifié", "--as", "evaluator:anna");
        await RunAsync(data, "case", "confirm", id, "M-1", "--as", "evaluator:anna");
        Assert.Contains("adcontrol case give-opinion", await RunAsync(data, "case", "ask-opinion", id, "--to", "expert:paul", "--question", "?", "--as", "evaluator:anna"), StringComparison.Ordinal);
        await RunAsync(data, "case", "give-opinion", id, "--text", "Oui.", "--as", "expert:paul");
        Assert.Contains("1 open case(s), 0 that these rules would change, 0 re-checked", await RunAsync(data, "case", "recheck"), StringComparison.Ordinal);
        Assert.Contains("nothing changes", await RunAsync(data, "case", "recheck", id, "--apply", "--as", "evaluator:anna"), StringComparison.Ordinal);
        await RunAsync(data, "case", "withdraw", id, "--reason", "abandon", "--as", "company:biomea");
        Assert.Contains("withdrawn-by-applicant", await RunAsync(data, "case", "list"), StringComparison.Ordinal);
        await RunAsync(data, "audit", "verify");
    }

    [Fact]
    public async Task Re_evaluation_and_register_tell_the_cases()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        var started = await RunAsync(data, "case", "start", "visa-gp", "--as", "company:alpha", "--dossier", folder.Write("d.json", """{ "medicines": ["90000011"] }"""));
        var id = started.Split(' ')[1].TrimEnd(':');

        Assert.Contains("imported", await RunAsync(data, "case", "import-register", Path.Combine(AppContext.BaseDirectory, "samples", "medicines"), "--as", "admin:root"), StringComparison.Ordinal);
        Assert.Contains("opened", await RunAsync(data, "case", "set-re-evaluation", "90000011", "--as", "admin:root"), StringComparison.Ordinal);
        Assert.Contains("re-evaluation-opened", await RunAsync(data, "case", "show", id), StringComparison.Ordinal);
        Assert.Contains("closed", await RunAsync(data, "case", "set-re-evaluation", "90000011", "--close", "--outcome", "changed", "--as", "admin:root"), StringComparison.Ordinal);
        var refused = await CommandRun.OfAsync(["case", "set-re-evaluation", "90000011", "--as", "company:alpha"], dataFolder: data);
        Assert.Contains("not-allowed", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lists_say_why_and_what_to_do()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        await RunAsync(data, "case", "start", "visa-gp", "--as", "company:alpha");

        Assert.Contains("without options shows all", await RunAsync(data, "case", "list", "--company", "beta"), StringComparison.Ordinal);
        Assert.Contains("has no task", await RunAsync(data, "task", "list", "--as", "expert:paul"), StringComparison.Ordinal);
        Assert.Contains("No case that is deposited", await RunAsync(data, "case", "recheck"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("confirm")]
    [InlineData("dismiss")]
    [InlineData("add-finding")]
    [InlineData("answer-checklist")]
    [InlineData("edit-recital")]
    [InlineData("link")]
    [InlineData("ask-information")]
    [InlineData("answer")]
    [InlineData("ask-opinion")]
    [InlineData("give-opinion")]
    [InlineData("withdraw")]
    [InlineData("notify")]
    [InlineData("set-re-evaluation")]
    [InlineData("import-register")]
    [InlineData("recheck")]
    public async Task Help_has_a_line_to_copy_in_both_languages(string verb)
    {
        foreach (var (language, title) in new[] { (AdControl.Law.Language.English, "Examples"), (AdControl.Law.Language.French, "Exemples") })
        {
            var help = await CommandRun.OfAsync(["case", verb, "--help"], language: language);
            Assert.Contains(title, help.Out, StringComparison.Ordinal);
            Assert.Contains($"  adcontrol case {verb}", help.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Half_a_character_in_input_is_refused_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var dossier = folder.Write("dossier.json", "{\n  \"title\": \"a\\ud800b\" }");
        var scenario = folder.Write("s.json", "{ \"start\": \"2026-03-12\", \"name\": \"\\udc00\", \"steps\": [] }");

        var started = await CommandRun.OfAsync(["case", "start", "visa-gp", "--as", "company:alpha", "--dossier", dossier], dataFolder: folder["data"]);
        Assert.Equal(2, started.ExitCode);
        Assert.Contains("dossier.json:2:", started.Error, StringComparison.Ordinal);
        Assert.Contains("half a character", started.Error, StringComparison.Ordinal);
        Assert.Contains("moitié d'un caractère", (await CommandRun.OfAsync(["simulate", scenario], language: AdControl.Law.Language.French)).Error, StringComparison.Ordinal);
        Assert.Contains("--form:1:", (await CommandRun.OfAsync(["task", "complete", "x", "y", "--as", "company:alpha", "--form", "{\"a\": \"\\ud800\"}"], dataFolder: folder["data"])).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task French_is_french_to_the_last_word()
    {
        using var folder = new TemporaryFolder();
        var data = folder["data"];
        Task<CommandRun> French(params string[] args) => CommandRun.OfAsync(args, dataFolder: data, language: AdControl.Law.Language.French);
        var started = await French("case", "start", "visa-gp", "--as", "company:alpha");
        Assert.Contains("en préparation", started.Out, StringComparison.Ordinal);
        var id = started.Out.Split(' ')[1];

        Assert.Contains("en préparation", (await French("case", "list")).Out, StringComparison.Ordinal);
        Assert.Contains("company:alpha  ouvert", (await French("case", "timeline", id)).Out, StringComparison.Ordinal);
        Assert.Contains("not-signed-off : Le pharmacien responsable n'a pas encore validé le dossier.", (await French("case", "deposit", id, "--as", "company:alpha")).Error, StringComparison.Ordinal);
        Assert.Contains("not-found : Il n'y a pas de dossier « x ».", (await French("case", "show", "x")).Error, StringComparison.Ordinal);
        var wrong = folder.Write("d.json", """{ "title": 5 }""");
        var refused = await French("case", "start", "visa-gp", "--as", "company:alpha", "--dossier", wrong);
        Assert.Contains("un texte est attendu", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", refused.Error, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string data, params string[] args)
    {
        var run = await CommandRun.OfAsync(args, dataFolder: data);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', args)}: {run.Error}{run.Out}");
        return run.Out;
    }
}
