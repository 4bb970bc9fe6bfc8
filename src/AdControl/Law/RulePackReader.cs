using AdControl.Advertising;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Model;
using AdControl.Rules.Phrases;

namespace AdControl.Law;

/// <summary>Reads the files of a pack and gathers what is wrong with any of them before refusing it.</summary>
internal sealed class RulePackReader(PackFiles files, string directory)
{
    private readonly List<RuleProblem> problems = [.. files.Problems];

    // Phrases and rules take about as long and need only each other's names: on two cores a cold start pays for one.
    public RulePack Read()
    {
        var reading = Beside<PhraseReading>.Start(ReadPhrases);
        var parsed = ParseRules();
        var manifest = ReadManifest();
        var parameters = ReadParameters();
        var calendar = ReadCalendar(parameters);
        var (phrases, book) = reading.Result;
        var names = PackNames.Of(phrases, parameters) with { HasAllPhrases = HasAllPhrases(phrases), HasAllParameters = HasAllParameters() };
        var rules = ReadRules(names, parsed);
        RefuseTwoOnOneDay(rules);
        problems.AddRange(book.Result.Problems.Where(p => names.HasAllPhrases || !IsConsequence(p)));
        if (problems.Any(p => p.Severity == ProblemSeverity.Error)) throw new RulePackException(directory, InOrder(problems));
        return new RulePack(files, manifest, new PackContent(rules, parameters, calendar, book.Result));
    }

    /// <summary>The phrase files as read, and the book they are built into meanwhile.</summary>
    private sealed record PhraseReading(PhraseFile[] Files, Beside<PhraseBook> Book);

    private static List<RuleProblem> InOrder(List<RuleProblem> problems) => [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)];

    // What a file that cannot be read defines is unknown everywhere else: told once, not at each use.
    private bool HasAllPhrases(IReadOnlyList<PhraseFile> phrases) =>
        !files.Problems.Any(p => PackFiles.IsOfPhrases(p.File)) && !phrases.Any(file => file.Problems.Any(p => p.Code is "PH001" or "PH002"));

    private bool HasAllParameters() =>
        !files.Problems.Any(p => p.File == "parameters.json") && !problems.Exists(p => p is { File: "parameters.json", Severity: ProblemSeverity.Error });

    // A list, or a set to include, that is not defined.
    private static bool IsConsequence(RuleProblem problem) => problem.Code is "PH053" or "PH064";

    private PackManifest ReadManifest()
    {
        if (files.Of(PackFileKind.Manifest).SingleOrDefault() is not { } found) return new PackManifest("", "", "", default);
        var file = Open(found);
        var manifest = PackManifest.Read(file);
        problems.AddRange(file.Problems);
        return manifest;
    }

    private Parameters ReadParameters()
    {
        if (files.Of(PackFileKind.Parameters).SingleOrDefault() is not { } found) return Parameters.None;
        var file = Open(found);
        var parameters = ParametersReader.Read(file);
        problems.AddRange(file.Problems);
        return parameters;
    }

    private DepositCalendar ReadCalendar(Parameters parameters)
    {
        var years = new List<CalendarYear>();
        var holidays = new List<DateOnly>();
        foreach (var file in files.Of(PackFileKind.Calendar).Select(Open))
        {
            if (CalendarReader.IsHolidays(file)) holidays.AddRange(CalendarReader.ReadHolidays(file));
            else if (CalendarReader.ReadYear(file) is { } year) AddYear(years, year, file);
            problems.AddRange(file.Problems);
        }
        return new DepositCalendar(years, holidays, parameters);
    }

    private static void AddYear(List<CalendarYear> years, CalendarYear year, LawFile file)
    {
        if (years.All(known => known.Year != year.Year)) years.Add(year);
        else file.Add("law.repeated", file.Root!, $"Another file of this folder is the calendar of {year.Year} too.", "Keep one file for a year.");
    }

    private PhraseReading ReadPhrases()
    {
        var found = files.Of(PackFileKind.Phrases).ToList();
        var read = new PhraseFile[found.Count];
        // Whether a pattern is sound is what rules lint asks; compiling all of them is what makes a cold start slow.
        for (var i = 0; i < read.Length; i++) read[i] = PhraseFile.Read(found[i].Text, found[i].Name, checkPatterns: false);
        var written = files.Of(PackFileKind.Context).SingleOrDefault();
        var context = written is null ? PhraseContext.Empty : PhraseContext.Read(written.Text, written.Name);
        return new PhraseReading(read, Beside<PhraseBook>.Start(() => PhraseBook.Build(read, context)));
    }

    private List<RuleFile> ParseRules() => files.Of(PackFileKind.Rules).Select(f => RuleFile.Read(f.Text, f.Name)).ToList();

    private List<PackRule> ReadRules(PackNames names, List<RuleFile> parsed)
    {
        var compiler = new RuleCompiler(FactVocabulary.For(names), FactVocabulary.Inputs);
        var rules = new List<PackRule>();
        foreach (var read in parsed) ReadRuleFile(read, compiler, rules);
        return rules;
    }

    private void ReadRuleFile(RuleFile read, RuleCompiler compiler, List<PackRule> rules)
    {
        problems.AddRange(read.Problems);
        if (read.Json is null) return;
        var file = new LawFile(read.Json);
        if (read is { HasErrors: false, RuleSets.Count: 0 }) file.Add("law.no-rules", read.Json!, "This file holds no rules.", "Write a set of rules, or remove the file.");
        foreach (var set in read.Readable)
        {
            var reader = new LawRuleReader(file, set, compiler);
            rules.AddRange(set.Rules.Where(r => r.IsEnabled).Select(reader.Read).OfType<PackRule>());
        }
        problems.AddRange(file.Problems);
    }

    private void RefuseTwoOnOneDay(List<PackRule> rules)
    {
        foreach (var (version, earlier) in RuleVersions.Clashes(rules.Select(r => r.Law), r => r.Id, (a, b) => a.CanMeet(b)))
            problems.Add(new RuleProblem("law.repeated", ProblemSeverity.Error, version.File, version.Line, 1, "",
                $"\"{version.Id}\" can apply to the same advertisement as the one of {earlier.File}, line {earlier.Line}.",
                "Rename one, end the earlier version on the day before the later one begins, or give them different products or audiences."));
    }

    private static LawFile Open(PackFile file) => new(file.Name, file.Text);
}
