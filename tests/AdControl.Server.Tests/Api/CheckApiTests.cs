using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdControl.Server.Api;
using AdControl.Server.Checking;
using AdControl.Server.Tests.Running;
using AdControl.Tests.Shared;

namespace AdControl.Server.Tests.Api;

/// <summary>The check of programs, and its line.</summary>
public sealed class CheckApiTests(RunningServer server) : IClassFixture<RunningServer>
{
    private static readonly string[] s_known = ["90000011"];
    private static readonly string[] s_unknown = ["NO SUCH MEDICINE"];
    private static readonly JsonSerializerOptions s_strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static TheoryData<string> Samples => [.. Directory.EnumerateFiles(Path.Combine(SharedData.SolutionRoot, "samples", "advertisements")).Where(f => !f.EndsWith(".jsonl", StringComparison.Ordinal)).Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()];

    // What the document says of the answer is what the command's writer writes: no member more.
    [Theory]
    [MemberData(nameof(Samples))]
    public async Task A_file_is_answered_in_the_command_s_own_form(string name)
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(SharedData.SolutionRoot, "samples", "advertisements", name));
        var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "file", name }, { new StringContent("public"), "audience" }, { new StringContent("2026-03-10"), "date" } };
        var answer = (await company.PostAsync("check", form)).Good();
        var read = JsonSerializer.Deserialize<CheckAnswer>(answer.Text, s_strict)!;
        Assert.Equal(name, read.Document.Name);
        Assert.NotEmpty(read.Passed);
    }

    [Fact]
    public async Task A_text_is_checked_with_the_register()
    {
        using var company = await ApiClient.OfAsync(server, "company", "check");
        var answer = (await company.PostAsync("check?lang=en", new { text = "DOLUPARA : remboursé à 65 %, satisfait ou remboursé !", audience = "public", medicines = s_known, medium = "poster" })).Good();
        Assert.Equal("noncompliant", (string)answer["verdict"]!);
        Assert.Equal("90000011", (string)answer["medicines"][0]!["cis"]!);
        (await company.PostAsync("check", new { text = "x", audience = "public", medicines = s_unknown })).Refused(HttpStatusCode.UnprocessableEntity, "unknown-medicine");
        (await company.PostAsync("check", new { text = "x", audience = "public", date = "1900-01-01" })).Refused(HttpStatusCode.UnprocessableEntity, "law-date-outside");
        (await company.PostAsync("check", new { text = " \n ", audience = "public" })).Refused(HttpStatusCode.UnprocessableEntity, "unreadable-document");
        (await company.PostAsync("check", new { text = "x" })).Refused(HttpStatusCode.BadRequest, "unreadable-request");
        Assert.Contains("\"version\": \"2.1.0\"", (await company.PostAsync("check?format=sarif", new { text = "remboursé", audience = "public" })).Good().Text, StringComparison.Ordinal);
    }

    // Each of the forty is answered or told when to come again; none is lost.
    [Fact]
    public async Task Forty_at_once_are_answered_or_refused_with_a_time()
    {
        using var company = await ApiClient.OfAsync(server, "company");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => company.PostAsync("check", new { text = $"Texte {n} : satisfait ou remboursé !", audience = "public" })));
        Assert.All(answers, a => Assert.True(a.Status == HttpStatusCode.OK || (a.Code == "too-many-requests" && a.Headers.RetryAfter is not null), a.Text));
        Assert.Contains(answers, a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task RunAsync_lets_persons_take_turns()
    {
        var queue = new FairQueue(1, 10, 100);
        using var gate = new ManualResetEventSlim();
        var order = new List<string>();
        var first = queue.RunAsync("a", () => { gate.Wait(); return 0; }, default);
        Task<int> Add(string person, string name) => queue.RunAsync(person, () => { lock (order) order.Add(name); return 0; }, default);
        Task<int>[] waiting = [Add("a", "a1"), Add("a", "a2"), Add("a", "a3"), Add("b", "b1"), Add("c", "c1")];
        Assert.Equal(5, queue.Waiting);
        gate.Set();
        await Task.WhenAll([first, .. waiting]);
        Assert.Equal(["a1", "b1", "c1", "a2", "a3"], order);
    }

    [Fact]
    public async Task RunAsync_of_a_full_line_refuses_and_whoever_leaves_makes_room()
    {
        var queue = new FairQueue(1, 2, 3);
        using var gate = new ManualResetEventSlim();
        var first = queue.RunAsync("a", () => { gate.Wait(); return 0; }, default);
        using var leaving = new CancellationTokenSource();
        var a1 = queue.RunAsync("a", () => 1, leaving.Token);
        var a2 = queue.RunAsync("a", () => 2, default);
        await Assert.ThrowsAsync<QueueFullException>(() => queue.RunAsync("a", () => 3, default));
        var b1 = queue.RunAsync("b", () => 4, default);
        await Assert.ThrowsAsync<QueueFullException>(() => queue.RunAsync("c", () => 5, default));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => a1);
        var c1 = queue.RunAsync("c", () => 6, default);
        gate.Set();
        int[] all = await Task.WhenAll(first, a2, b1, c1);
        Assert.Equal([0, 2, 4, 6], all);
        Assert.Equal(0, queue.Waiting);
    }
}
