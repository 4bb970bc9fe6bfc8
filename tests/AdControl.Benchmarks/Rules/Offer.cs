namespace AdControl.Benchmarks.Rules;

/// <summary>A plain object that rules ask about.</summary>
internal sealed record Offer(string Title, string Country, int Budget, int Days, double Discount, bool IsPublic, DateOnly Start);
