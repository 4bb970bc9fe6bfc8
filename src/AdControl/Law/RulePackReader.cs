using AdControl.Advertising;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Model;
using AdControl.Rules.Phrases;

namespace AdControl.Law;

/// <summary>Reads the files of a pack and gathers what is wrong with any of them before refusing it.</summary>
internal sealed class RulePackReader(PackFiles files, string directory)
{
    private readonly List<RuleProblem> problems = [];

    public RulePack Read()
    {
        var phrases = Task.Run(ReadPhrases);
        var manifest = ReadManifest();
        var parameters = ReadParameters();
        var calendar = ReadCalendar(parameters);
        var (book, phraseProblems) = phrases.GetAwaiter().GetResult();
        problems.AddRange(phraseProblems);
        var rules = ReadRules(new PackNames(book, parameters));
        RefuseTwoOnOneDay(rules);
        if (problems.Any(p => p.Severity == ProblemSeverity.Error)) throw new RulePackException(directory, problems);
        return new RulePack(files.Root, manifest, files.Sha256(), new PackContent(rules, parameters, calendar, book));
    }

    private PackManifest ReadManifest()
    {
        var file = Open(files.Of(PackFileKind.Manifest).Single());
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

    private (PhraseBook Book,  IReadOnlyList<RuleProblem> Problems) ReadPhrases()
    {
        var context = files.Of(PackFileKind.Context).Select(f => PhraseContext.Read(f.Text, f.Name)).SingleOrDefault() ?? PhraseContext.Empty;
        // Whether a pattern is sound is what rules lint asks; compiling all of them is what makes a cold start slow.
        var read = files.Of(PackFileKind.Phrases).Select(f => PhraseFile.Read(f.Text, f.Name, checkPatterns: false)).ToList();
        var book = PhraseBook.Build(read, context);
        return (book, book.Problems);
    }

    private List<PackRule> ReadRules(PackNames names)
    {
        var compiler = new RuleCompiler(FactVocabulary.For(names), FactVocabulary.Inputs);
        var rules = new List<PackRule>();
        foreach (var found in files.Of(PackFileKind.Rules)) ReadRuleFile(found, compiler, rules);
        return rules;
    }

    private void ReadRuleFile(PackFile found, RuleCompiler compiler, List<PackRule> rules)
    {
        var read = RuleFile.Read(found.Text, found.Name);
        problems.AddRange(read.Problems);
        if (read.HasErrors) return;
        var file = new LawFile(found.Name, found.Text, read.Json!);
        foreach (var set in read.RuleSets)
        {
            var reader = new LawRuleReader(file, set, compiler);
            rules.AddRange(set.Rules.Where(r => r.IsEnabled).Select(reader.Read).OfType<PackRule>());
        }
        problems.AddRange(file.Problems);
    }

    private void RefuseTwoOnOneDay(List<PackRule> rules)
    {
        foreach (var versions in rules.GroupBy(r => r.Law.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var all = versions.Select(v => v.Law).ToList();
            for (var i = 1; i < all.Count; i++)
                if (all.Take(i).FirstOrDefault(earlier => earlier.CanMeet(all[i])) is { } clash)
                    problems.Add(new RuleProblem("law.repeated", ProblemSeverity.Error, all[i].File, all[i].Line, 1, "",
                        $"\"{all[i].Id}\" can apply to the same advertisement as the one of {clash.File}, line {clash.Line}.",
                        "Rename one, end the earlier version on the day before the later one begins, or give them different products or audiences."));
        }
    }

    private static LawFile Open(PackFile file) => new(file.Name, file.Text);
}
