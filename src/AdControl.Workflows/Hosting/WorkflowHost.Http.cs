using AdControl.Workflows.Journaling;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Hosting;

public sealed partial class WorkflowHost
{
    /// <summary>Makes the requests of workflows, outside any transaction; null, the default, allows none. It must be bounded in time and size and decide which hosts may be reached.</summary>
    public Func<HttpCall, CancellationToken, ValueTask<HttpReply>>? SendHttp { get; set; }

    private async ValueTask SendHttpAsync(StoredMessage message, DomainEffect request, CancellationToken cancellation)
    {
        var content = request.Content;
        var key = content["key"].AsText()!;
        var call = new HttpCall(key, new(content["url"].AsText()!), content["method"].AsText()!, content["headers"], content["authorization"].AsText(), content["content"], content["contentType"].AsText());
        // What no longer waits, because its branch was given up or the response is known, asks nobody.
        if (await store.WaitAsync(key, cancellation) is null) return;
        var reply = SendHttp is { } send ? await send(call, cancellation) : HttpReply.Refused($"Requests to '{call.Url.Host}' are not allowed: no host is on the list of allowed ones.");
        await ResumeAsync(message.InstanceId, key, reply.Payload, JournalEntry.System, message.Claim, null, null, cancellation);
    }
}
