using System.Globalization;
using AdControl.Law;

namespace AdControl.Cli.Shell;

/// <summary>What every command is given: its language, its streams and its folders. Tests give their own.</summary>
internal sealed record CommandContext
{
    public required Language Language { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input; called at most once, by the command that was given <c>-</c>.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>The folder of the register: <c>--data</c>, else <c>ADCONTROL_DATA</c>, else the user's local data folder. It may not exist yet.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether ANSI colours may be written to <see cref="Out"/>: a terminal, no <c>--no-color</c>, no <c>NO_COLOR</c>.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether <see cref="Error"/> is a terminal, so that a progress line may be drawn and redrawn on it.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 100 when the output is redirected.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The day the check is made, when no <c>--date</c> is given.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How numbers and dates are written for a person.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language == Language.French ? "fr-FR" : "en-GB");

    /// <summary>Chooses the wording in the user's language.</summary>
    public string Say(string french, string english) => Language == Language.French ? french : english;

    /// <summary>The real streams and environment, with the options every command shares read from <paramref name="args"/>.</summary>
    public static CommandContext OfThisProcess(string[] args)
    {
        var global = GlobalOptions.Read(args, Environment.GetEnvironmentVariable);
        return new CommandContext
        {
            Language = global.Language,
            DataFolder = global.DataFolder,
            Out = Utf8(Console.OpenStandardOutput()),
            Error = Utf8(Console.OpenStandardError(), autoFlush: true),
            OpenInput = Console.OpenStandardInput,
            Colour = !global.NoColour && !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? 100 : TerminalWidth(),
        };
    }

    // Documents and findings are French: the console's own encoding may not hold them, UTF-8 always does.
    private static StreamWriter Utf8(Stream stream, bool autoFlush = false) =>
        new(stream, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 32 * 1024) { AutoFlush = autoFlush, NewLine = "\n" };

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 60, 120);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
