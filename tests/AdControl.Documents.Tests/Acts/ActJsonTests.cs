using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

public sealed class ActJsonTests
{
    public static TheoryData<string> Kinds => ["refusal", "letter", "hostile", "signed"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_what_was_written_gives_the_same_act(string kind)
    {
        var json = ActJson.Write(SampleActs.Of(kind));
        var again = ActJson.Read(json, "act.json");
        Assert.Equal(json, ActJson.Write(again));
        Assert.Equal(ActText.Write(SampleActs.Of(kind)), ActText.Write(again));
    }

    [Fact]
    public void Read_least_act_takes_defaults_for_the_rest()
    {
        var act = ActJson.Read("""{"kind":"k","type":"t","title":{"id":"t","text":"T"},"authority":{"code":"a","name":"A"}}""", "act.json");
        Assert.Equal("A\n\nT\n", ActText.Write(act));
        Assert.Equal("fr", act.Language);
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("null", "null")]
    [InlineData("[]", "line 1")]
    [InlineData("""{"kind":"refusal"}""", "title")]
    [InlineData("""{"kind":"refusal","type":"decision","title":{"id":"t","text":null},"authority":{"code":"a","name":"A"}}""", "text")]
    [InlineData("""{"kind":"refusal","type":"decision","title":{"id":"t","text":"T"},"authority":{"code":"a","name":"A"},"recital":[]}""", "recital")]
    public void Read_something_else_says_where_and_what(string json, string expected)
    {
        var error = Assert.Throws<ActUnreadableException>(() => ActJson.Read(json, "act.json"));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("act.json: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_act_that_contradicts_itself_tells_everything_at_once()
    {
        var act = SampleActs.Refusal with
        {
            Type = "Décision",
            Recitals = [SampleActs.S("visa-1", "Twice."), SampleActs.S("with space", "Space.")],
            Annexes = [new ActAnnex(SampleActs.S("annex", "A"), [new ActTable(SampleActs.S("table", "T"), ["a", "b"], [["1"]])])],
            Signature = new ActSignature(DateTimeOffset.UnixEpoch, "00", "Signé."),
        };
        var error = Assert.Throws<ActUnreadableException>(() => ActJson.Read(ActJson.Write(act), "act.json"));
        Assert.Equal(5, error.Problems.Count);
    }
}
