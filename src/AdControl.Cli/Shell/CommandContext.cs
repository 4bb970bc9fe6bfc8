using System.Globalization;
using AdControl.Law;

namespace AdControl.Cli.Shell;

/// <summary>What every command is given: its language, its streams and its folders. Tests give their own.</summary>
internal sealed record CommandContext
{
    public required Language Language { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary><see cref="Out"/> for what the program itself paints; the same as it until the shell has put its guard before both.</summary>
    public TextWriter? Painted { get; init; }

    /// <summary><see cref="Error"/> for the line that is drawn and redrawn.</summary>
    public TextWriter? PaintedError { get; init; }

    /// <summary><see cref="Out"/> as it is: for a text whose every character counts, and only when no terminal shows it.</summary>
    public TextWriter? Exact { get; init; }

    /// <summary><see cref="Error"/> as it is: for a progress bar, whose words the program itself writes.</summary>
    public TextWriter? ExactError { get; init; }

    /// <summary>Opens standard input; called at most once, by the command that was given <c>-</c>.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>The folder of the register: <c>--data</c>, else <c>ADCONTROL_DATA</c>, else the user's local data folder. It may not exist yet.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Whether ANSI colours may be written to <see cref="Out"/>: a terminal, no <c>--no-color</c>, no <c>NO_COLOR</c>.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether <see cref="Out"/> is a terminal.</summary>
    public bool OutIsTerminal { get; init; }

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

    /// <summary>The same with a guard before its streams: nothing that commands a terminal passes.</summary>
    public CommandContext Guarded() => this with
    {
        Out = new SafeWriter(Out),
        Error = new SafeWriter(Error),
        Painted = new SafeWriter(Out, hasOwnSequences: Colour),
        PaintedError = new SafeWriter(Error, hasOwnSequences: ErrorIsTerminal),
        Exact = Out,
        ExactError = Error,
    };

    /// <summary>Writes one line: a line end within a name does not make another one.</summary>
    public void Line(string text) => Out.WriteLine(Printable.Line(text));

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
            OutIsTerminal = !Console.IsOutputRedirected,
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
