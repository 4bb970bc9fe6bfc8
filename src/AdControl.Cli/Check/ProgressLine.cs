using System.Diagnostics;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>One line on standard error that tells how far a long batch has come; nothing when it is not a terminal.</summary>
internal sealed class ProgressLine(CommandContext context)
{
    // Shorter work is over before a reader has seen the line.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private TimeSpan _shownAt;
    private bool _isShown;

    public void Show(int done, int found)
    {
        if (!context.ErrorIsTerminal || _sinceStart.Elapsed < s_patience || _sinceStart.Elapsed - _shownAt < s_interval) return;
        _shownAt = _sinceStart.Elapsed;
        _isShown = true;
        var perSecond = done / _sinceStart.Elapsed.TotalSeconds;
        (context.PaintedError ?? context.Error).Write(context.Say(
            $"\r{done} documents contrôlés, {found} avec des constats ({perSecond:0}/s)\u001b[K",
            $"\r{done} documents checked, {found} with findings ({perSecond:0}/s)\u001b[K"));
    }

    public void Clear()
    {
        if (_isShown) (context.PaintedError ?? context.Error).Write("\r\u001b[K");
        _isShown = false;
    }
}
