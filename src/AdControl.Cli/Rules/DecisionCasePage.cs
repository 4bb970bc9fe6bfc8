using AdControl.Cli.Shell;
using AdControl.Decisions.Testing;
using AdControl.Decisions.Wording;
using AdControl.Law;

namespace AdControl.Cli.Rules;

/// <summary>Tries the wording of decisions on its cases and shows how they went.</summary>
internal sealed class DecisionCasePage(CommandContext context)
{
    /// <param name="pack">The wording.</param>
    /// <param name="only">The rules whose cases are wanted; empty: all.</param>
    /// <param name="showsAll">Whether cases that hold are shown too.</param>
    /// <returns>The exit code.</returns>
    public int Run(DecisionPack pack, IReadOnlyList<string> only, bool showsAll)
    {
        var cases = DecisionCases.Of(pack);
        foreach (var problem in cases.Problems) context.Error.WriteLine(problem.Format());
        var results = cases.Run(pack, LegalTime.Today(context.Clock)).Where(r => only.Count == 0 || IsAbout(r, only)).ToList();
        foreach (var result in results.Where(r => showsAll || !r.Holds)) Write(result);
        var failed = results.Count(r => !r.Holds);
        context.Out.WriteLine(context.Say($"Décisions : {results.Count - failed} cas tiennent, {failed} échouent.", $"Decisions: {results.Count - failed} cases hold, {failed} fail."));
        if (cases.Problems.Count > 0) return ExitCode.Failure;
        return failed == 0 ? ExitCode.Success : ExitCode.Findings;
    }

    private static bool IsAbout(DecisionCaseResult result, IReadOnlyList<string> rules) =>
        rules.Any(rule => result.Wrote.Concat(result.Obstacles).Contains(rule, StringComparer.OrdinalIgnoreCase));

    private void Write(DecisionCaseResult result)
    {
        var word = result.Holds ? context.Say("tient ", "holds ") : context.Say("ÉCHEC ", "FAILS ");
        context.Out.WriteLine($"{word} « {result.Case.Name} »  {result.Case.File}:{result.Case.Line}");
        foreach (var failure in result.Failures) context.Out.WriteLine("    " + failure);
    }
}
