using System.Globalization;
using System.Threading.RateLimiting;
using AdControl.Server.Accounts;
using AdControl.Server.Api;
using Microsoft.AspNetCore.RateLimiting;

namespace AdControl.Server.Hosting;

/// <summary>How often one person or one address may ask: more than anybody works, less than a program gone wild.</summary>
public sealed record RateLimits
{
    /// <summary>Sign-ins from one address: how many at once, and how many more in each second.</summary>
    /// <value>60 and 1.</value>
    public (int Burst, int PerSecond) SignIns { get; init; } = (60, 1);

    /// <summary>Requests of the programs of one account.</summary>
    /// <value>600 and 50.</value>
    public (int Burst, int PerSecond) Api { get; init; } = (600, 50);

    /// <summary>Uploads of one person.</summary>
    /// <value>120 and 2.</value>
    public (int Burst, int PerSecond) Uploads { get; init; } = (120, 2);

    /// <summary>Sets the framework's limiter.</summary>
    internal void Apply(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, IsSignIn, SignIns, byAddress: true)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, ApiFrame.Has, Api, byAddress: false)),
            PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, IsUpload, Uploads, byAddress: false)));
        options.OnRejected = (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var given) ? Math.Max(1, (int)Math.Ceiling(given.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
    }

    private static RateLimitPartition<string> Bucket(HttpContext context, Func<HttpContext, bool> isOne, (int Burst, int PerSecond) limit, bool byAddress) => !isOne(context)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(KeyOf(context, byAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = limit.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    private static string KeyOf(HttpContext context, bool byAddress) =>
        byAddress || context.RequestServices.GetRequiredService<Visitor>().Account is not { } account ? $"address {context.Connection.RemoteIpAddress}" : $"account {account.Id}";

    private static bool IsSignIn(HttpContext context) => HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals("/sign-in", StringComparison.OrdinalIgnoreCase);

    private static bool IsUpload(HttpContext context) => context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true;
}
