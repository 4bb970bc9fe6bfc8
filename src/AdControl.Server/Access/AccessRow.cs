using AdControl.Cases;

namespace AdControl.Server.Access;

/// <summary>Who may ask for one address by one method: a row of the table of rights.</summary>
/// <param name="Method">GET or POST, PUT, PATCH, DELETE; GET stands for HEAD too.</param>
/// <param name="Route">The route as it is written, with its parameters in braces, without a slash at its beginning.</param>
/// <param name="Handler">The handler of a page that has several acts; empty for its own.</param>
/// <param name="Roles">The qualities that may; null for anybody, signed in or not.</param>
public sealed record AccessRow(string Method, string Route, string Handler, IReadOnlyList<ActorRole>? Roles)
{
    /// <summary>What a token of a program must be allowed; null: programs never may.</summary>
    public string? TokenScope { get; init; }

    /// <summary>Whether the route names a case, which the visitor must be allowed to read: others do not learn that it is there.</summary>
    public bool NamesCase => Route.Contains("{case}", StringComparison.Ordinal);

    /// <summary>What the row is found by.</summary>
    public string Key => KeyOf(Method, Route, Handler);

    /// <summary>What a row is found by.</summary>
    public static string KeyOf(string method, string route, string handler) => $"{(method == "HEAD" ? "GET" : method)} /{route}{(handler.Length == 0 ? "" : $"?{handler}")}";
}
