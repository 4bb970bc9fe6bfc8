using AdControl.Decisions.Linting;
using AdControl.Law.Testing;
using AdControl.Rules;
using AdControl.Rules.Phrases;

namespace AdControl.Law.Linting;

/// <summary>Looks for what loads but should not stay so: rules uncited, undated, untested or unreachable, phrase sets nobody uses, texts nobody translated.</summary>
public static class RuleLint
{
    /// <summary>Looks at a whole pack.</summary>
    /// <param name="directory">The folder of a pack, or a folder with one pack in it.</param>
    /// <returns>Every problem of every file, by file and line; empty when all is well.</returns>
    public static IReadOnlyList<RuleProblem> Check(string directory)
    {
        var problems = new List<RuleProblem>();
        try
        {
            var pack = RulePack.Load(directory);
            var cases = RuleCases.Of(pack);
            problems.AddRange(cases.Problems);
            problems.AddRange(pack.Content.Rules.SelectMany(rule => RuleChecks.Of(rule, pack)));
            problems.AddRange(CaseChecks.Of(pack, cases));
            problems.AddRange(UseChecks.Of(pack));
            problems.AddRange(DecisionLint.Check(pack));
        }
        catch (RulePackException error)
        {
            problems.AddRange(error.Problems);
        }
        problems.AddRange(CheckPatterns(directory).Except(problems));
        return [.. problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Code, StringComparer.Ordinal)];
    }

    // Loading skips this for speed: whether every regular expression is sound.
    private static List<RuleProblem> CheckPatterns(string directory)
    {
        try
        {
            return [.. PackFiles.Read(directory).Of(PackFileKind.Phrases).SelectMany(f => PhraseFile.Read(f.Text, f.Name).Problems)];
        }
        catch (RulePackException)
        {
            // There is no pack, which is told already.
            return [];
        }
    }
}
