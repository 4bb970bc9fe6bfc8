using System.Collections.Frozen;
using AdControl.Cases;

namespace AdControl.Server.Api;

/// <summary>The stable words of problems beside those of <see cref="RefusalCode"/>, and the status each comes with.</summary>
internal static class ProblemCode
{
    public const string Unreadable = "unreadable-request";
    public const string Forged = "forged-request";
    public const string NotSignedIn = "not-signed-in";
    public const string Forbidden = "forbidden";
    public const string NoSuchAddress = "no-such-address";
    public const string MethodNotAllowed = "method-not-allowed";
    public const string TooSlow = "too-slow";
    public const string Changed = "changed-meanwhile";
    public const string TooLarge = "too-large";
    public const string UnsupportedType = "unsupported-type";
    public const string KeyReused = "idempotency-key-reused";
    public const string InProgress = "request-in-progress";
    public const string WrongPassword = "wrong-password";
    public const string NeedsRevision = "revision-needed";
    public const string TooMany = "too-many-requests";
    public const string Fault = "internal-fault";
    public const string UnknownLawDate = "law-date-outside";
    public const string UnreadableDocument = "unreadable-document";

    private static readonly FrozenDictionary<string, int> s_statuses = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [Unreadable] = 400,
        [Forged] = 400,
        [NotSignedIn] = 401,
        [Forbidden] = 403,
        [NoSuchAddress] = 404,
        [MethodNotAllowed] = 405,
        [TooSlow] = 408,
        [Changed] = 412,
        [TooLarge] = 413,
        [UnsupportedType] = 415,
        [KeyReused] = 422,
        [InProgress] = 409,
        [WrongPassword] = 403,
        [NeedsRevision] = 428,
        [TooMany] = 429,
        [Fault] = 500,
        [UnknownLawDate] = 422,
        [UnreadableDocument] = 422,
        [RefusalCode.NotFound] = 404,
        [RefusalCode.NotAllowed] = 403,
        [RefusalCode.EvaluatorCannotSign] = 403,
        [RefusalCode.NotYours] = 403,
        [RefusalCode.WrongState] = 409,
        [RefusalCode.NotSignedOff] = 409,
        [RefusalCode.DuplicateNumber] = 409,
        [RefusalCode.FeeReceiptUsed] = 409,
        [RefusalCode.AlreadyDone] = 409,
        [RefusalCode.TaskOver] = 409,
        [RefusalCode.Busy] = 409,
        [RefusalCode.NotPublishable] = 409,
        [RefusalCode.FileChanged] = 409,
        [RefusalCode.UnknownProcedure] = 422,
        [RefusalCode.UnknownMedicine] = 422,
        [RefusalCode.IncompleteDossier] = 422,
        [RefusalCode.WrongAudience] = 422,
        [RefusalCode.UnreadableFile] = 422,
        [RefusalCode.WrongNumber] = 422,
        [RefusalCode.RepeatedMedicine] = 422,
        [RefusalCode.DepositBlocked] = 422,
        [RefusalCode.UnknownOutcome] = 422,
        [RefusalCode.Missing] = 422,
        [RefusalCode.OutsideLimit] = 422,
        [RefusalCode.DecisionBlocked] = 422,
        [RefusalCode.ProcedureFault] = 422,
        [RefusalCode.PassageNotFound] = 422,
        [RefusalCode.UnfitText] = 422,
        [RefusalCode.TooLong] = 422,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All words.</summary>
    public static IEnumerable<string> All => s_statuses.Keys.Order(StringComparer.Ordinal);

    /// <summary>The status of a code. What procedures call their rules of deposit is a refusal of what was sent.</summary>
    public static int StatusOf(string code) => s_statuses.GetValueOrDefault(code, StatusCodes.Status422UnprocessableEntity);

    /// <summary>The code of a status that came without one.</summary>
    public static string Of(int status) => status switch
    {
        400 => Unreadable,
        401 => NotSignedIn,
        403 => Forbidden,
        404 => NoSuchAddress,
        405 => MethodNotAllowed,
        408 => TooSlow,
        412 => Changed,
        413 => TooLarge,
        415 => UnsupportedType,
        428 => NeedsRevision,
        429 => TooMany,
        >= 500 => Fault,
        _ => Unreadable,
    };
}
