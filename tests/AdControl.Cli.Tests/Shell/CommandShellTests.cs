using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Tests.Shell;

public sealed class CommandShellTests
{
    [Fact]
    public async Task Run_without_arguments_shows_the_help()
    {
        var run = await CommandRun.OfAsync();

        Assert.Equal(0, run.ExitCode);
        foreach (var command in new[] { "check", "text", "demo", "rules", "phrases", "medicines" }) Assert.Contains($"  {command} ", run.Out, StringComparison.Ordinal);
        Assert.Contains("Exit codes", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc", "did you mean 'check'?")]
    [InlineData("medicine", "did you mean 'medicines'?")]
    [InlineData("zzz", "'zzz' is not expected here.")]
    public async Task Run_of_an_unknown_command_offers_the_nearest_and_fails(string typed, string answer)
    {
        var run = await CommandRun.OfAsync(typed);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("--audiance", "'--audience'")]
    [InlineData("--medicin", "'--medicine'")]
    [InlineData("--formt", "'--format'")]
    public async Task Run_with_an_unknown_option_offers_the_nearest_and_fails(string typed, string answer)
    {
        var run = await CommandRun.OfAsync("check", "a.txt", typed, "x");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains($"there is no option '{typed}'; did you mean {answer}?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { "check", "a.txt" }, "Add --audience public or --audience professional.")]
    [InlineData(new[] { "check", "--audience", "public" }, "no file to check")]
    [InlineData(new[] { "check", "a.txt", "--audience", "publik" }, "did you mean 'public'?")]
    [InlineData(new[] { "check", "a.txt", "--audience", "public", "--date", "2026-02-30" }, "'2026-02-30' is not a date")]
    [InlineData(new[] { "check", "a.txt", "--audience", "public", "--fail-on", "worst" }, "choose from review, minor, major, blocking")]
    [InlineData(new[] { "check", "a.txt", "--audience", "public", "--batch", "b.jsonl" }, "exclude each other")]
    [InlineData(new[] { "check", "a.txt", "--audience", "public", "--baseline", "b", "--write-baseline", "c" }, "exclude each other")]
    [InlineData(new[] { "check", "-", "-", "--audience", "public" }, "read only once")]
    public async Task Run_with_wrong_usage_says_how_to_mend_it(string[] args, string answer)
    {
        var run = await CommandRun.OfAsync(args);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(answer, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_in_French_speaks_French()
    {
        var run = await CommandRun.OfAsync(["chekc"], language: Language.French);

        Assert.Contains("vouliez-vous dire « check »", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("text")]
    [InlineData("demo")]
    [InlineData("rules")]
    [InlineData("phrases")]
    [InlineData("medicines")]
    public async Task Help_of_each_command_is_the_same_by_either_way(string command)
    {
        var option = await CommandRun.OfAsync(command, "--help");
        var word = await CommandRun.OfAsync("help", command);

        Assert.Equal(0, option.ExitCode);
        Assert.Contains($"adcontrol {command}", option.Out, StringComparison.Ordinal);
        Assert.Equal(option.Out, word.Out);
    }

    [Fact]
    public async Task Version_names_the_program()
    {
        var run = await CommandRun.OfAsync("--version");

        Assert.Matches("^adcontrol \\d+\\.\\d+\\.\\d+", run.Out);
    }
}
