using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Documents;

namespace AdControl.Cli.Check;

/// <summary>The rules and the register a check is made with.</summary>
internal sealed class LawInForce : IDisposable
{
    public static LawInForce Open(string? rules, CommandContext context) => throw new CommandFailedException("no rule pack yet");

    private readonly Func<DocumentText, CheckRequest, CheckResult> _judge = (_, _) => throw new CommandFailedException("no rule pack yet");

    public CheckResult Judge(DocumentText document, CheckRequest request) => _judge(document, request);

    public void Dispose()
    {
    }
}
