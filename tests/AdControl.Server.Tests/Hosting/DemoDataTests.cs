using AdControl.Cases;
using AdControl.Server.Hosting;
using AdControl.Server.Hosting.Demo;

namespace AdControl.Server.Tests.Hosting;

public sealed class DemoDataTests
{
    [Fact]
    public async Task The_demonstration_has_cases_in_most_states_and_a_published_issue_and_begins_in_a_deposit_period()
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-demo-");
        try
        {
            var options = await DemoData.LayAsync(new ServerOptions { DataFolder = folder.FullName, IsDemo = true, Address = "http://127.0.0.1:0" }, default);
            await using var server = await ServerApp.StartAsync(options);
            var cases = await server.Office.Cases.ListAsync(new CaseQuery(), default);
            CaseState[] shown = [CaseState.Draft, CaseState.Submitted, CaseState.UnderReview, CaseState.OpinionRequested, CaseState.InformationRequested, CaseState.DecisionDrafted, CaseState.ToSign, CaseState.Granted, CaseState.GrantedTacitly, CaseState.Refused, CaseState.WithdrawnByApplicant];
            Assert.Equal([], shown.Except(cases.Select(one => one.State)));
            Assert.Single(await server.Office.Bulletin!.IssuesAsync());
            Assert.Single(await server.Office.Cases.ToPublishAsync(default));
            Assert.True(server.Office.Pack.Calendar.IsOpen("GP", Law.LegalTime.Today(options.Clock!)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        var folder = Directory.CreateTempSubdirectory("adcontrol-demo-");
        try
        {
            var kept = Path.Combine(folder.FullName, "letters.txt");
            await File.WriteAllTextAsync(kept, "not ours");
            await Assert.ThrowsAsync<IOException>(() => DemoData.LayAsync(new ServerOptions { DataFolder = folder.FullName, IsDemo = true }, default));
            Assert.True(File.Exists(kept));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
