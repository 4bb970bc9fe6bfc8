using System.Numerics;
using AdControl.Rules.Syntax;

namespace AdControl.Rules.Functions;

/// <summary>Arithmetic on boxed values of one type.</summary>
internal static class Arithmetic
{
    public static object Apply(TokenKind operation, object a, object b) => (a, b) switch
    {
        (int x, int y) => Whole(operation, x, y, y),
        (long x, long y) => Whole(operation, x, y, (int)y),
        (uint x, uint y) => Whole(operation, x, y, (int)y),
        (ulong x, ulong y) => Whole(operation, x, y, (int)y),
        (long x, int y) => Whole(operation, x, y, y),
        (uint x, int y) => Whole(operation, x, (uint)y, y),
        (ulong x, int y) => Whole(operation, x, (ulong)y, y),
        (double x, double y) => Number(operation, x, y),
        (decimal x, decimal y) => Number(operation, x, y),
        (float x, float y) => Number(operation, x, y),
        (bool x, bool y) => operation == TokenKind.BitAnd ? x & y : x | y,
        (DateTime x, TimeSpan y) => operation == TokenKind.Plus ? x + y : x - y,
        (DateTime x, DateTime y) => x - y,
        (DateTimeOffset x, TimeSpan y) => operation == TokenKind.Plus ? x + y : x - y,
        (DateTimeOffset x, DateTimeOffset y) => x - y,
        (TimeSpan x, TimeSpan y) => operation == TokenKind.Plus ? x + y : x - y,
        _ => throw new InvalidOperationException($"No arithmetic for {a.GetType().Name} and {b.GetType().Name}."),
    };

    private static object Whole<T>(TokenKind operation, T a, T b, int shift)
        where T : IBinaryInteger<T> => operation switch
        {
            TokenKind.BitAnd => a & b,
            TokenKind.BitOr => a | b,
            TokenKind.ShiftLeft => a << shift,
            TokenKind.ShiftRight => a >> shift,
            _ => Number(operation, a, b),
        };

    private static object Number<T>(TokenKind operation, T a, T b)
        where T : INumber<T> => operation switch
        {
            TokenKind.Plus => unchecked(a + b),
            TokenKind.Minus => unchecked(a - b),
            TokenKind.Times => unchecked(a * b),
            TokenKind.Divide => a / b,
            _ => a % b,
        };
}
