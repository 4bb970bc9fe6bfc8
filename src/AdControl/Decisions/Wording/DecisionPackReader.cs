using AdControl.Advertising;
using AdControl.Law;
using AdControl.Rules;
using AdControl.Rules.Compilation;
using AdControl.Rules.Model;

namespace AdControl.Decisions.Wording;

/// <summary>Reads the files of <c>decisions/</c> and gathers what is wrong with any of them before refusing all.</summary>
internal sealed class DecisionPackReader(RulePack law)
{
    private const string Folder = "decisions/";

    private readonly List<RuleProblem> problems = [];
    private readonly List<WordingRule> wordings = [];
    private readonly List<SigningRule> demands = [];

    public DecisionPack Read()
    {
        var files = PackFiles.ReadFolder(law.Directory, Folder, problems);
        var names = PackNames.Of([], law.Parameters);
        var compiler = new RuleCompiler(DecisionVocabulary.For(names), DecisionVocabulary.Inputs);
        foreach (var file in files) Read(file, compiler);
        RefuseTwoOnOneDay();
        if (problems.Any(p => p.Severity == ProblemSeverity.Error))
            throw new RulePackException(law.Directory, [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
        return new DecisionPack(law, PackFiles.Sha256Of(files), wordings, demands);
    }

    private void Read(PackFile found, RuleCompiler compiler)
    {
        var read = RuleFile.Read(found.Text, found.Name);
        problems.AddRange(read.Problems);
        if (read.Json is null) return;
        var file = new LawFile(read.Json);
        foreach (var set in read.Readable)
        {
            var reader = new DecisionRuleReader(file, set, compiler);
            foreach (var rule in set.Rules.Where(r => r.IsEnabled)) Read(reader, rule);
        }
        problems.AddRange(file.Problems);
    }

    private void Read(DecisionRuleReader reader, Rule rule)
    {
        if (DecisionRuleReader.IsDemand(rule))
        {
            if (reader.ReadDemand(rule) is { } demand) demands.Add(demand);
        }
        else if (reader.ReadWording(rule) is { } wording)
        {
            wordings.Add(wording);
        }
    }

    private void RefuseTwoOnOneDay()
    {
        foreach (var (version, earlier) in RuleVersions.Clashes(wordings.Select(w => w.Law).Concat(demands.Select(d => d.Law)), r => r.Id, (a, b) => a.InForce.Overlaps(b.InForce)))
            problems.Add(new RuleProblem("law.repeated", ProblemSeverity.Error, version.File, version.Line, 1, "",
                $"\"{version.Id}\" can apply on the same day as the one of {earlier.File}, line {earlier.Line}.", "Rename one, or end the earlier version on the day before the later one begins."));
    }
}
