using System.Security.Cryptography;
using System.Text;
using AdControl.Cases;
using AdControl.Programs;
using AdControl.Server.Accounts;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Antiforgery;

namespace AdControl.Server.Api;

/// <summary>What all commands have: a browser's must not be forged, and one with an <c>Idempotency-Key</c> is carried out once.</summary>
internal sealed class ApiCommands(RequestDelegate next, AnswerStore answers, IAntiforgery forgery, Texts texts, TimeProvider clock)
{
    /// <summary>The header with the key.</summary>
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;
    private static readonly object s_claim = new();
    private static readonly string[] s_kept = ["ETag", "Location"];

    /// <summary>Goes on, or gives the answer that was given already.</summary>
    public async Task InvokeAsync(HttpContext context, Visitor visitor)
    {
        if (!ApiFrame.Has(context) || HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        // The cookie alone does not show that the person wants this: any page of another site could have sent it.
        if (visitor.Session is not null && !await forgery.IsRequestValidAsync(context))
            throw new ApiRefusedException(ProblemCode.Forged, texts["A browser sends the header RequestVerificationToken with every command; a program uses a token."]);
        var key = context.Request.Headers[Header].ToString();
        if (key.Length == 0 || context.GetEndpoint()?.Metadata.GetMetadata<CommandMark>() is null) await next(context);
        else await OnceAsync(context, visitor, key);
    }

    /// <summary>The id of a case that a keyed command starts; null without a key.</summary>
    public static string? IdOf(Caller caller) => caller.Http.Items[s_claim] is KeyedCommand keyed
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keyed.Owner}\n{keyed.Key}")))[..32] : null;

    /// <summary>Carries out an act; when a server died while it did so before, finds out from the journal whether it had.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="id">The case; null: it is not there yet.</param>
    /// <param name="trace">What the act leaves in the journal.</param>
    /// <param name="act">The act.</param>
    public static async Task<Case> OnceAsync(Caller caller, string? id, string trace, Func<string, Task<Case>> act)
    {
        id ??= Guid.CreateVersion7().ToString("N");
        if (caller.Http.Items[s_claim] is KeyedCommand { IsAbandoned: true } keyed && await DoneAsync(caller, id, trace, keyed.Since) is { } done) return done;
        return await act(id);
    }

    private static async Task<Case?> DoneAsync(Caller caller, string id, string trace, DateTimeOffset since)
    {
        if (await caller.Office.Cases.FindAsync(id, caller.Gone) is not { } one) return null;
        var chain = await caller.Office.Workflows.JournalAsync(one.Id, caller.Gone);
        // Clocks of servers differ a little; an act of the same person on the same case within that time is the one.
        var isDone = CaseEvents.Of(chain).Any(e => e.Name == trace && e.By == caller.Actor.ToString() && (trace == "started" || e.At >= since - TimeSpan.FromSeconds(5)));
        return isDone ? one : null;
    }

    private async Task OnceAsync(HttpContext context, Visitor visitor, string key)
    {
        if (key.Length > LongestKey) throw new ApiRefusedException(ProblemCode.Unreadable, texts["The key has more than {0} characters.", LongestKey]);
        var owner = $"{visitor.Account?.Id} {visitor.Actor}";
        var claim = await answers.ClaimAsync(owner, key, await HashAsync(context), clock.GetUtcNow(), context.RequestAborted);
        switch (claim.Kind)
        {
            case AnswerClaimKind.Answered:
                await GiveAsync(context, claim.Answer!);
                return;
            case AnswerClaimKind.Other:
                throw new ApiRefusedException(ProblemCode.KeyReused, texts["This key came with another request: use a new key for each command."]);
            case AnswerClaimKind.Running:
                throw new ApiRefusedException(ProblemCode.InProgress, texts["The command with this key is carried out right now."]) { RetryAfter = 2 };
        }
        context.Items[s_claim] = new KeyedCommand(owner, key, claim.Kind == AnswerClaimKind.Abandoned, claim.Since);
        await CarryOutAsync(context, owner, key, claim.Claim);
    }

    private async Task CarryOutAsync(HttpContext context, string owner, string key, string claim)
    {
        var whole = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        var isKept = false;
        try
        {
            await next(context);
            context.Response.Body = whole;
            if (context.Response.StatusCode < StatusCodes.Status400BadRequest)
            {
                await answers.SettleAsync(owner, key, claim, AnswerOf(context.Response, body), CancellationToken.None);
                isKept = true;
            }
            body.Position = 0;
            await body.CopyToAsync(whole, context.RequestAborted);
        }
        finally
        {
            context.Response.Body = whole;
            // What was refused changed nothing: mended, it may be sent under the same key.
            if (!isKept) await answers.ForgetAsync(owner, key, claim, CancellationToken.None);
        }
    }

    private static KeptAnswer AnswerOf(HttpResponse response, MemoryStream body) => new(
        response.StatusCode, response.ContentType ?? "",
        s_kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString(), StringComparer.Ordinal), body.ToArray());

    private static async Task GiveAsync(HttpContext context, KeptAnswer answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.ContentType.Length > 0) context.Response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    // The boundary of a form differs each time it is sent; what is in it does not.
    private static async Task<string> HashAsync(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text.Length}:{text}"));
        Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        Add(context.Request.Headers.IfMatch.ToString());
        if (context.GetEndpoint()?.Metadata.GetMetadata<CommandMark>() == CommandMark.Secret) return Convert.ToHexStringLower(hash.GetHashAndReset());
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            foreach (var field in form.OrderBy(f => f.Key, StringComparer.Ordinal)) Add($"{field.Key}={field.Value}");
            foreach (var file in form.Files)
            {
                await using var bytes = file.OpenReadStream();
                Add($"{file.Name}/{file.FileName}/{Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, context.RequestAborted))}");
            }
        }
        else
        {
            context.Request.EnableBuffering();
            Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(context.Request.Body, context.RequestAborted)));
            context.Request.Body.Position = 0;
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record KeyedCommand(string Owner, string Key, bool IsAbandoned, DateTimeOffset Since);
}
