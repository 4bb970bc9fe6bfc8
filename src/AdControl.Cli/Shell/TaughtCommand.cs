using System.CommandLine;

namespace AdControl.Cli.Shell;

/// <summary>A command whose help teaches: lines to copy, and what to know before.</summary>
internal sealed class TaughtCommand(string name) : Command(name)
{
    /// <summary>Command lines a reader can copy, each with what it does.</summary>
    public IReadOnlyList<(string Line, string Purpose)> Examples { get; init; } = [];

    /// <summary>Paragraphs shown after the options.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
