using System.Globalization;
using System.Text.Json;
using AdControl.Cases;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Server.Hosting;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace AdControl.Server.Api;

/// <summary>Answers what goes wrong with a request of a program as a problem, never as a page.</summary>
internal sealed partial class ApiFrame(RequestDelegate next, Texts texts, IOptions<JsonOptions> json, ILogger<ApiFrame> log)
{
    /// <summary>Whether an address belongs to programs.</summary>
    public static bool Has(HttpContext context) => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Goes on, and says what went wrong.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (!Has(context))
        {
            await next(context);
            return;
        }
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        // Files come in forms; whatever else is sent is a few words.
        if (!context.Request.HasFormContentType && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = UploadLimits.Words;
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await WriteAsync(context, ProblemCode.Of(context.Response.StatusCode), null);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            await SayAsync(context, problem);
        }
    }

    private Task SayAsync(HttpContext context, Exception problem) => problem switch
    {
        CaseRefusedException refused => WriteAsync(context, refused.Code, refused.Say(LanguageOf(context)), findings: refused.Findings),
        ApiRefusedException refused => WriteAsync(context, refused.Code, refused.Message, refused.Mend, retryAfter: refused.RetryAfter),
        DocumentUnreadableException unreadable => WriteAsync(context, ProblemCode.UnreadableDocument, unreadable.MessageIn(CodeOf(context)), unreadable.MendIn(CodeOf(context))),
        BadHttpRequestException bad => WriteAsync(context, ProblemCode.Of(bad.StatusCode), bad.InnerException is JsonException inner ? Told(inner) : bad.Message),
        JsonException wrong => WriteAsync(context, ProblemCode.Unreadable, Told(wrong)),
        InvalidDataException wrong => WriteAsync(context, wrong.Message.Contains("limit", StringComparison.Ordinal) ? ProblemCode.TooLarge : ProblemCode.Unreadable, wrong.Message),
        IOException broken => WriteAsync(context, ProblemCode.Unreadable, broken.Message),
        _ => FaultAsync(context, problem),
    };

    private static string Told(JsonException problem) =>
        problem.Path is { Length: > 0 } path ? $"{path}: {problem.Message.Split(" Path:")[0]}" : problem.Message.Split(" Path:")[0];

    private Task FaultAsync(HttpContext context, Exception problem)
    {
        Fault(context.Request.Path, problem);
        return WriteAsync(context, ProblemCode.Fault, null);
    }

    private async Task WriteAsync(HttpContext context, string code, string? detail, string? mend = null, IReadOnlyList<Advertising.Finding>? findings = null, int? retryAfter = null)
    {
        // What chose the language ran further in, and its choice does not come back out by itself.
        if (context.Features.Get<IRequestCultureFeature>() is { } chosen) (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (chosen.RequestCulture.Culture, chosen.RequestCulture.UICulture);
        var status = ProblemCode.StatusOf(code);
        var problem = new Problem($"{ApiRoutes.Root}/problems/{code}", texts.Named("problem", code), status, code)
        {
            Detail = detail,
            Mend = mend,
            Instance = context.Request.Path,
            Trace = status >= 500 ? context.TraceIdentifier : null,
            Findings = findings is { Count: > 0 } ? [.. findings.Select(f => new RefusingFinding(f.Rule, f.Article, f.Message))] : null,
        };
        context.Response.StatusCode = status;
        context.Response.Headers.ContentLanguage = Texts.Code;
        if (status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsJsonAsync(problem, json.Value.SerializerOptions, Problem.MediaType, CancellationToken.None);
    }

    private static Language LanguageOf(HttpContext context) => CodeOf(context) == "en" ? Language.English : Language.French;

    private static string CodeOf(HttpContext context) => context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName ?? "fr";

    [LoggerMessage(Level = LogLevel.Error, Message = "The request {Path} of a program failed.")]
    private partial void Fault(string path, Exception problem);
}
