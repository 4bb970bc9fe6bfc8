using System.CommandLine;
using AdControl.Bulletin;
using AdControl.Bulletin.Signing;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Bulletin;

/// <summary><c>adcontrol bulletin verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Build(CommandContext context)
    {
        var folder = new Argument<string>("dir") { HelpName = context.Say("DOSSIER", "DIR"), Description = context.Say("une copie du site", "a copy of the site") };
        var key = new Option<string?>("--key") { HelpName = context.Say("FICHIER", "FILE"), Description = context.Say("la clé publique de confiance (PEM)", "the public key you trust (PEM)") };
        var command = new TaughtCommand("verify")
        {
            Description = context.Say("prouve qu'une copie du site est ce qui a été publié, ou nomme ce qui ne l'est pas", "proves that a copy of the site is what was published, or names what is not"),
            Examples = [("adcontrol bulletin verify site --key cle-publique.pem", context.Say("avec une clé reçue par une autre voie", "with a key that came another way"))],
        };
        command.Add(folder);
        command.Add(key);
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(folder), parsed.GetValue(key), context)));
        return command;
    }

    private static int Run(string folder, string? key, CommandContext context)
    {
        try
        {
            var result = SiteVerification.Run(folder, key is null ? null : File.ReadAllText(key));
            foreach (var problem in result.Problems) context.Line($"{Words(problem.Fault, context)}  {problem.Path}{(problem.Issue is null ? "" : context.Say($"  (numéro {problem.Issue})", $"  (issue {problem.Issue})"))}{(problem.Detail is null ? "" : "  " + problem.Detail)}");
            Conclude(result, context);
            return result.Problems.Count == 0 ? ExitCode.Success : ExitCode.Findings;
        }
        catch (BulletinRefusedException problem)
        {
            throw BulletinOptions.Failed(problem);
        }
    }

    private static void Conclude(SiteVerification result, CommandContext context)
    {
        context.Line(result.Problems.Count == 0
            ? context.Say($"Authentique : {result.Files} fichier(s), {result.Issues.Count} numéro(s), clé {result.KeyFingerprint}.", $"Authentic: {result.Files} file(s), {result.Issues.Count} issue(s), key {result.KeyFingerprint}.")
            : context.Say($"Non conforme : {result.Problems.Count} écart(s), clé {result.KeyFingerprint}.", $"Not authentic: {result.Problems.Count} difference(s), key {result.KeyFingerprint}."));
        foreach (var issue in result.Issues.Where(i => i.JournalRoot is not null).TakeLast(1))
            context.Line(context.Say($"Racine du journal au numéro {issue.Number} : {issue.JournalRoot}", $"Root of the journal at issue {issue.Number}: {issue.JournalRoot}"));
        if (!result.IsKeyTrusted)
            context.Line(context.Say("La clé vient de la copie elle-même : comparez son empreinte par une autre voie, ou donnez --key.", "The key comes from the copy itself: compare its fingerprint another way, or give --key."));
    }

    private static string Words(SiteFault fault, CommandContext context) => fault switch
    {
        SiteFault.Altered => context.Say("modifié ", "altered "),
        SiteFault.Missing => context.Say("manquant", "missing "),
        SiteFault.Added => context.Say("ajouté  ", "added   "),
        SiteFault.Unsigned => context.Say("signature étrangère", "not signed by the key"),
        _ => context.Say("illisible", "unreadable"),
    };
}
