using System.Security.Cryptography;
using System.Text;
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
        return new DecisionPack(law, Hash(files), wordings, demands);
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
        foreach (var versions in wordings.Select(w => w.Law).Concat(demands.Select(d => d.Law)).GroupBy(r => r.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var all = versions.ToList();
            for (var i = 1; i < all.Count; i++)
                if (all.Take(i).FirstOrDefault(earlier => earlier.InForce.Overlaps(all[i].InForce)) is { } clash)
                    problems.Add(new RuleProblem("law.repeated", ProblemSeverity.Error, all[i].File, all[i].Line, 1, "",
                        $"\"{all[i].Id}\" can apply on the same day as the one of {clash.File}, line {clash.Line}.", "Rename one, or end the earlier version on the day before the later one begins."));
        }
    }

    private static string Hash(IReadOnlyList<PackFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files) hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\n{file.Text}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
