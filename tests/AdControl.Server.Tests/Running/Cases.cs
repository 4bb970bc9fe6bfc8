using System.Globalization;
using System.Text.Json.Nodes;
using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Running;

/// <summary>Brings cases to where a test begins, by the acts people would do.</summary>
public static class Cases
{
    private static int s_receipts;

    /// <summary>The quality of an account of the fixture.</summary>
    public static Actor As(ActorRole role, string? organisation = null) =>
        new(role, Law.WireNames.WireName(role), organisation ?? (role is ActorRole.Company or ActorRole.Pharmacist ? "midi" : null));

    /// <summary>A dossier that the pharmacist has signed off.</summary>
    /// <param name="server">The server.</param>
    /// <param name="company">Whose.</param>
    /// <param name="sample">The file of the advertisement.</param>
    /// <param name="title">Its title.</param>
    /// <param name="more">What stands below it.</param>
    public static async Task<Case> ReadyAsync(this RunningServer server, string company = "midi", string sample = "01-dolupara-affiche.txt", string title = "Affiche DOLUPARA", string more = "")
    {
        var receipt = (20_000_000_000 + Interlocked.Increment(ref s_receipts)).ToString(CultureInfo.InvariantCulture);
        var applicant = new Actor(ActorRole.Company, company == "midi" ? "company" : "other-company", company);
        var dossier = new Dossier
        {
            Title = title,
            Medicines = ["90000011"],
            Medium = Medium.Poster,
            Dissemination = "vitrines de pharmacies",
            FeeReceipt = new DossierFee("TP0109", receipt, 510),
        };
        var samples = Path.Combine(SharedData.SolutionRoot, "samples");
        SuppliedFile[] files =
        [
            new(FileRole.Advertisement, sample, (byte[])[.. await File.ReadAllBytesAsync(Path.Combine(samples, "advertisements", sample)), .. System.Text.Encoding.UTF8.GetBytes(more)]),
            new(FileRole.FeeReceipt, $"{receipt}.txt", System.Text.Encoding.UTF8.GetBytes($"Quittance {receipt}\n")),
        ];
        var one = await server.Office.Desk.StartAsync(applicant, "visa-gp", dossier, files);
        return await server.Office.Desk.CompleteAsync(new Actor(ActorRole.Pharmacist, "pharmacist", company), one.Id, "sign-off", "approve");
    }

    /// <summary>A dossier that was deposited.</summary>
    public static async Task<Case> DepositedAsync(this RunningServer server, string company = "midi", string sample = "01-dolupara-affiche.txt", string title = "Affiche DOLUPARA", string more = "")
    {
        var one = await server.ReadyAsync(company, sample, title, more);
        return await server.Office.Desk.DepositAsync(new Actor(ActorRole.Company, company == "midi" ? "company" : "other-company", company), one.Id);
    }

    /// <summary>A case that is evaluated.</summary>
    public static async Task<Case> UnderReviewAsync(this RunningServer server, string company = "midi", string sample = "01-dolupara-affiche.txt", string title = "Affiche DOLUPARA", string more = "")
    {
        var one = await server.DepositedAsync(company, sample, title, more);
        return await server.Office.Desk.CompleteAsync(As(ActorRole.Evaluator), one.Id, "admissibility", "admissible");
    }

    /// <summary>A case whose decision is drafted.</summary>
    /// <param name="server">The server.</param>
    /// <param name="outcome">What the evaluator proposes.</param>
    public static async Task<Case> DraftedAsync(this RunningServer server, string outcome = "grant")
    {
        var one = await server.UnderReviewAsync();
        return await server.Office.Desk.CompleteAsync(As(ActorRole.Evaluator), one.Id, "evaluation", outcome);
    }

    /// <summary>A case that waits for its signature.</summary>
    public static async Task<Case> ToSignAsync(this RunningServer server)
    {
        var one = await server.DraftedAsync();
        await server.Office.Desk.CompleteAsync(As(ActorRole.Evaluator), one.Id, "draft-decision", "to-legal-check");
        return await server.Office.Desk.CompleteAsync(As(ActorRole.Legal), one.Id, "legal-check", "approve");
    }

    /// <summary>Asks the fixture's expert something.</summary>
    public static Task<Case> AskedAsync(this RunningServer server, Case one, string question, bool isConfidential = false) => server.Office.Desk.AskOpinionAsync(
        As(ActorRole.Evaluator), one.Id, new JsonObject { ["to"] = "expert:expert", ["question"] = question, ["deadline"] = "2026-04-01", ["confidential"] = isConfidential });
}
