using System.Net;
using System.Text;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Api;

/// <summary>Drives a dossier from its start to the signed and notified decision by nothing but the API.</summary>
public sealed class WholeDossierTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] s_medicines = ["90000011"];
    private static readonly string s_advertisement = File.ReadAllText(Path.Combine(SharedData.SolutionRoot, "samples", "advertisements", "01-dolupara-affiche.txt"));

    [Fact]
    public async Task A_dossier_goes_from_its_start_to_the_notified_decision()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        using var pharmacist = await ApiClient.OfAsync(server, "pharmacist");
        using var evaluator = await ApiClient.OfAsync(server, "evaluator");
        using var legal = await ApiClient.OfAsync(server, "legal");
        using var signatory = await ApiClient.OfAsync(server, "signatory");

        var started = (await company.PostAsync("cases", new { procedure = "visa-gp", dossier = new { title = "Affiche", medicines = s_medicines, medium = "poster" } }, key: "start-1")).Good();
        Assert.Equal(HttpStatusCode.Created, started.Status);
        var id = (string)started["id"]!;
        var saved = (await company.PatchAsync($"cases/{id}", new { dissemination = "vitrines", feeReceipt = new { type = "TP0109", number = "55512345678", amount = 510 } }, started.ETag)).Good();
        var brought = (await company.PostAsync($"cases/{id}/files", Files(("advertisement", "affiche.txt", s_advertisement), ("fee-receipt", "55512345678.txt", "quittance")), ifMatch: saved.ETag, key: "files-1")).Good();
        Assert.Equal(2, brought["files"].AsArray().Count);
        var task = Assert.Single((await company.GetAsync("tasks")).Good().Json!.AsArray(), t => (string)t!["case"]! == id)!;
        Assert.Equal("preparation", (string)task["name"]!);
        (await company.PostAsync($"cases/{id}/tasks/{task["id"]}/complete", new { outcome = (string)task["outcomes"]![0]! })).Good();
        (await pharmacist.PostAsync($"cases/{id}/tasks/sign-off/complete", new { outcome = "approve" }, key: "sign-off")).Good();

        var deposited = (await company.PostAsync($"cases/{id}/deposit", key: "deposit-1")).Good();
        Assert.Equal("submitted", (string)deposited["state"]!);
        Assert.NotEmpty((string)deposited["receipt"]["number"]!);
        (await evaluator.PostAsync($"cases/{id}/tasks/admissibility/complete", new { outcome = "admissible" })).Good();

        foreach (var finding in (await evaluator.GetAsync($"cases/{id}/findings")).Good().Json!.AsArray())
            (await evaluator.PostAsync($"cases/{id}/findings/{Uri.EscapeDataString((string)finding!["id"]!)}/dismiss", new { reason = "tried and found good" })).Good();
        (await evaluator.PostAsync($"cases/{id}/tasks/evaluation/complete", new { outcome = "grant" })).Good();
        var draft = (await evaluator.GetAsync($"cases/{id}/decision")).Good();
        Assert.Equal("grant", (string)draft["kind"]!);
        (await evaluator.PostAsync($"cases/{id}/tasks/draft-decision/complete", new { outcome = "to-legal-check" })).Good();
        (await legal.PostAsync($"cases/{id}/tasks/legal-check/complete", new { outcome = "approve" })).Good();

        Assert.DoesNotContain((await signatory.GetAsync($"cases/{id}/decision/obstacles")).Good().Json!.AsArray(), o => (string)o!["level"]! == "blocking");
        (await signatory.PostAsync($"cases/{id}/decision/sign", new { password = "not this" })).Refused(HttpStatusCode.Forbidden, "wrong-password");
        var signed = (await signatory.PostAsync($"cases/{id}/decision/sign", new { password = RunningServer.Password }, key: "sign-1")).Good();
        Assert.Equal("granted", (string)signed["state"]!);
        (await evaluator.PostAsync($"cases/{id}/decision/notify", key: "notify-1")).Good();

        var told = (await company.GetAsync($"cases/{id}")).Good();
        var act = Assert.Single(told["acts"].AsArray(), a => (string)a!["kind"]! == "grant")!;
        Assert.Equal("notified", (string)act["state"]!);
        Assert.Equal(64, ((string)act["sha256"]!).Length);
        Assert.Contains("DÉCIDE", (await company.GetAsync($"cases/{id}/acts/{act["id"]}?format=txt")).Good().Text, StringComparison.OrdinalIgnoreCase);
        var events = (await company.GetAsync($"cases/{id}/timeline?limit=200")).Good()["items"].AsArray().Select(e => (string)e!["event"]!).ToList();
        Assert.Contains("deposited", events);
        Assert.Contains("notified", events);
        Assert.DoesNotContain("dismiss", events);
    }

    internal static MultipartFormDataContent Files(params (string Role, string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (role, name, text) in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), role, name);
        return form;
    }
}
