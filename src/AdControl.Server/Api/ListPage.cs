namespace AdControl.Server.Api;

/// <summary>A part of a list.</summary>
/// <param name="Items">What is in it.</param>
/// <param name="Next">The address of the next part; absent in the last one.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next)
{
    /// <summary>The most entries of one part.</summary>
    internal const int Most = 200;

    /// <summary>A part of which one entry more than was asked for was read.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="limit">How many were asked for.</param>
    /// <param name="key">What an entry is found again by.</param>
    /// <param name="http">The request: its filters stay in the next address.</param>
    internal static ListPage<T> Of(IReadOnlyList<T> read, int limit, Func<T, string> key, HttpContext http)
    {
        if (read.Count <= limit) return new(read, null);
        var items = read.Take(limit).ToList();
        return new(items, ApiRoutes.Next(http, key(items[^1])));
    }
}
