using AdControl.Law;
using AdControl.Mail;
using AdControl.Rules;

namespace AdControl.Bulletin;

/// <summary>Looks at the files of a pack that publish and notify: the bulletin's sections and the wordings of mails. A pack need not have them.</summary>
public static class PublicationLint
{
    /// <summary>Every problem of those files; empty when all is well, or when there are none.</summary>
    /// <param name="directory">The folder of a pack, or a folder with one pack in it.</param>
    public static IReadOnlyList<RuleProblem> Check(string directory)
    {
        try
        {
            var root = PackFiles.FindRoot(directory);
            List<RuleProblem> problems = [];
            if (File.Exists(Path.Combine(root, "bulletin.json"))) problems.AddRange(ProblemsOf(() => BulletinPlan.Load(root)));
            if (Directory.Exists(Path.Combine(root, "mail"))) problems.AddRange(ProblemsOf(() => MailTemplates.Load(root)));
            return problems;
        }
        catch (RulePackException)
        {
            // There is no pack, which is told already.
            return [];
        }
    }

    private static IReadOnlyList<RuleProblem> ProblemsOf(Func<object> load)
    {
        try
        {
            load();
            return [];
        }
        catch (RulePackException wrong)
        {
            return wrong.Problems;
        }
    }
}
