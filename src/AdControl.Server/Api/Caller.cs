using System.Globalization;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Server.Access;
using AdControl.Server.Accounts;
using AdControl.Server.Localization;
using Microsoft.Net.Http.Headers;

namespace AdControl.Server.Api;

/// <summary>Who asks, on which case, and how they are answered.</summary>
internal sealed class Caller(IHttpContextAccessor access, Visitor visitor, CaseOffice office, Texts texts)
{
    /// <summary>The request.</summary>
    public HttpContext Http => access.HttpContext!;

    /// <summary>The account and its quality.</summary>
    public Visitor Visitor => visitor;

    /// <summary>As the desk knows them.</summary>
    public Actor Actor => visitor.Actor;

    /// <summary>The office.</summary>
    public CaseOffice Office => office;

    /// <summary>Every act.</summary>
    public CaseDesk Desk => office.Desk;

    /// <summary>The words of the interface.</summary>
    public Texts T => texts;

    /// <summary>The case the address names; its reader may see it.</summary>
    public Case Case => (Case)Http.Items[AccessCheck.CaseItem]!;

    /// <summary>Today, as cases see it.</summary>
    public DateOnly Today => LegalTime.DayOf(office.Clock.GetUtcNow());

    /// <summary>Stops when the program goes away.</summary>
    public CancellationToken Gone => Http.RequestAborted;

    /// <summary>The key under which the command is carried out once; null without one.</summary>
    public string? Key => Http.Request.Headers[ApiCommands.Header].ToString() is { Length: > 0 } key ? $"{visitor.Account?.Id} {key}" : null;

    /// <summary>Says the revision of a case.</summary>
    public void Tell(Case one) => Http.Response.Headers.ETag = Tag(one);

    /// <summary>A case as it is told to the caller, with its revision as ETag.</summary>
    public IResult Answer(Case one)
    {
        Http.Response.Headers.ETag = Tag(one);
        return Results.Json(View(one));
    }

    /// <summary>The case as it is told to the caller.</summary>
    public CaseView View(Case one) => CaseView.Of(Disclosure.For(Actor, one));

    /// <summary>Refuses when the caller saw another revision of the case; one that must say so and does not is refused too.</summary>
    public void CheckRevision(bool isNeeded = false)
    {
        var stated = Http.Request.GetTypedHeaders().IfMatch;
        if (stated.Count == 0)
        {
            if (isNeeded) throw new ApiRefusedException(ProblemCode.NeedsRevision, T["Say by If-Match which revision of the case you change: its ETag."]);
            return;
        }
        if (!stated.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == Tag(Case)))
            throw new ApiRefusedException(ProblemCode.Changed, T["The case was changed meanwhile: it is at revision {0}. Read it again.", Case.Revision]);
    }

    private static string Tag(Case one) => $"\"{one.Revision.ToString(CultureInfo.InvariantCulture)}\"";
}
