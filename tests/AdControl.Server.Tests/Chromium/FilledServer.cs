using System.Text.Json.Nodes;
using AdControl.Accounts;
using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace AdControl.Server.Tests.Chromium;

/// <summary>A server with cases in every state: one to sign off, to deposit, admitted, asked about, drafted, to sign, granted, to hand to the bulletin, published.</summary>
public sealed class FilledServer : RunningServer
{
    protected override DateTimeOffset Begins => new(2026, 1, 20, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>A case under evaluation whose company was asked something and whose expert has answered one of two questions.</summary>
    public Case Busy { get; private set; } = null!;

    /// <summary>A case whose visa was granted and notified.</summary>
    public Case Granted { get; private set; } = null!;

    /// <summary>A dossier not yet deposited.</summary>
    public Case Draft { get; private set; } = null!;

    /// <summary>A case whose decision waits to be handed to the bulletin.</summary>
    public Case ToPublish { get; private set; } = null!;

    /// <summary>The number of the issue that appeared.</summary>
    public string Issue { get; private set; } = "";

    /// <summary>The id of an account.</summary>
    public string Account { get; private set; } = "";

    /// <summary>The path of the page of an act that appeared, below the bulletin's address.</summary>
    public string PublishedPage { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Account = (await App.Services.GetRequiredService<AccountStore>().FindByNameAsync("legal"))!.Id;
        await PlayBansAsync();
        Clock.MoveTo(new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)));
        Draft = await this.ReadyAsync(title: "Affiche DOLUPARA, à déposer");
        await this.DepositedAsync(title: "Affiche DOLUPARA, déposée");
        await this.DraftedAsync();
        await this.DraftedAsync("refuse");
        await this.ToSignAsync();
        var one = await this.ToSignAsync();
        await Office.Desk.SignAsync(Running.Cases.As(ActorRole.Signatory), one.Id);
        Granted = await Office.Desk.NotifyAsync(Running.Cases.As(ActorRole.Evaluator), one.Id);
        Busy = await BusyAsync();
        await FindPublishedAsync();
    }

    private async Task<Case> BusyAsync()
    {
        var one = await this.AskedAsync(await this.UnderReviewAsync(title: "Une brochure dont le titre est long et dont le nom ne finit pas avant que la ligne ne soit pleine"), "Cette étude établit-elle l'effet annoncé ?");
        await Office.Desk.GiveOpinionAsync(Running.Cases.As(ActorRole.Expert), one.Id, new JsonObject { ["opinion"] = "Non : l'effectif est trop faible." });
        await Office.Desk.AskInformationAsync(Running.Cases.As(ActorRole.Evaluator), one.Id, new JsonObject { ["question"] = "Quelle est la référence de l'étude citée en page 2 ?" });
        return await Office.Desk.FindAsync(one.Id);
    }

    // Two complaints lead to bans; the first is published, the second waits for the bulletin.
    private async Task PlayBansAsync()
    {
        var folder = Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Scenarios");
        var path = Path.Combine(folder, "method-ban-prohibition.json");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(path), path);
        var steps = scenario.Steps.Where(step => step.Error is null).Select(step => step with { Expect = null }).TakeWhile(step => step.Do != "publish").ToList();
        var publish = scenario.Steps.Last(step => step.Do == "publish") with { Expect = null, Case = "A" };
        var both = steps.SelectMany(step => (ScenarioStep[])[step with { Case = "A" }, step with { Case = "B" }]).Append(publish);
        var runner = new ScenarioRunner(Office, Clock, folder);
        var result = await runner.RunAsync(scenario with { Medicines = null, Steps = [.. both] });
        Assert.Null(result.Failure);
    }

    private async Task FindPublishedAsync()
    {
        using var publisher = await SignedInAsync("publisher");
        await publisher.OpenAsync("/desk");
        ToPublish = await Office.Desk.FindAsync(publisher.Page.QuerySelector("a[href^='/desk/cases/']")!.GetAttribute("href")!.Split('/')[^1]);
        var issue = publisher.Page.QuerySelector("a[href^='/desk/issues/']")!.GetAttribute("href")!;
        Issue = issue.Split('/')[^1];
        await publisher.OpenAsync(issue);
        PublishedPage = publisher.Page.QuerySelector("a[href^='/bulletin/']")!.GetAttribute("href")!["/bulletin/".Length..];
    }
}
