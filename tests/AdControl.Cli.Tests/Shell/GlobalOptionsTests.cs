using AdControl.Cli.Shell;
using AdControl.Law;

namespace AdControl.Cli.Tests.Shell;

public sealed class GlobalOptionsTests
{
    [Theory]
    [InlineData("fr_FR.UTF-8", new string[0], "French")]
    [InlineData("fr", new string[0], "French")]
    [InlineData("en_GB.UTF-8", new string[0], "English")]
    [InlineData("C", new string[0], "English")]
    [InlineData("C", new[] { "check", "--lang", "fr" }, "French")]
    [InlineData("fr_FR", new[] { "--lang=en", "check" }, "English")]
    [InlineData("C", new[] { "check", "--", "--lang", "fr" }, "English")]
    public void Read_takes_the_language_from_the_option_then_the_environment(string lang, string[] args, string language)
    {
        var options = GlobalOptions.Read(args, name => name == "LANG" ? lang : null);

        Assert.Equal(Enum.Parse<Language>(language), options.Language);
    }

    [Fact]
    public void Read_takes_the_data_folder_from_the_option()
    {
        Assert.Equal(Path.GetFullPath("x/y"), GlobalOptions.Read(["check", "--data", "x/y"], _ => null).DataFolder);
    }

    [Fact]
    public void Read_honours_NO_COLOR()
    {
        Assert.True(GlobalOptions.Read([], name => name == "NO_COLOR" ? "1" : null).NoColour);
        Assert.True(GlobalOptions.Read(["--no-color"], _ => null).NoColour);
        Assert.False(GlobalOptions.Read([], _ => null).NoColour);
    }
}
