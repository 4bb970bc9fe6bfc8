namespace AdControl.Rules.Functions;

/// <summary>What can be called on <c>Math</c>.</summary>
internal static class MathType
{
    public static int Abs(int value) => Math.Abs(value);

    public static int Min(int a, int b) => Math.Min(a, b);

    public static int Max(int a, int b) => Math.Max(a, b);

    public static int Sign(int value) => Math.Sign(value);

    public static int Clamp(int value, int min, int max) => Math.Clamp(value, min, max);

    public static long Abs(long value) => Math.Abs(value);

    public static long Min(long a, long b) => Math.Min(a, b);

    public static long Max(long a, long b) => Math.Max(a, b);

    public static int Sign(long value) => Math.Sign(value);

    public static long Clamp(long value, long min, long max) => Math.Clamp(value, min, max);

    public static double Abs(double value) => Math.Abs(value);

    public static double Min(double a, double b) => Math.Min(a, b);

    public static double Max(double a, double b) => Math.Max(a, b);

    public static int Sign(double value) => Math.Sign(value);

    public static double Clamp(double value, double min, double max) => Math.Clamp(value, min, max);

    public static decimal Abs(decimal value) => Math.Abs(value);

    public static decimal Min(decimal a, decimal b) => Math.Min(a, b);

    public static decimal Max(decimal a, decimal b) => Math.Max(a, b);

    public static int Sign(decimal value) => Math.Sign(value);

    public static decimal Clamp(decimal value, decimal min, decimal max) => Math.Clamp(value, min, max);

    public static double Round(double value) => Math.Round(value);

    public static double Floor(double value) => Math.Floor(value);

    public static double Ceiling(double value) => Math.Ceiling(value);

    public static double Truncate(double value) => Math.Truncate(value);

    public static double Round(double value, int digits) => Math.Round(value, digits);

    public static double Round(double value, MidpointRounding mode) => Math.Round(value, mode);

    public static double Round(double value, int digits, MidpointRounding mode) => Math.Round(value, digits, mode);

    public static decimal Round(decimal value, MidpointRounding mode) => Math.Round(value, mode);

    public static decimal Round(decimal value, int digits, MidpointRounding mode) => Math.Round(value, digits, mode);

    public static decimal Round(decimal value) => Math.Round(value);

    public static decimal Floor(decimal value) => Math.Floor(value);

    public static decimal Ceiling(decimal value) => Math.Ceiling(value);

    public static decimal Truncate(decimal value) => Math.Truncate(value);

    public static decimal Round(decimal value, int digits) => Math.Round(value, digits);

    public static double Sqrt(double value) => Math.Sqrt(value);

    public static double Cbrt(double value) => Math.Cbrt(value);

    public static double Exp(double value) => Math.Exp(value);

    public static double Log(double value) => Math.Log(value);

    public static double Log10(double value) => Math.Log10(value);

    public static double Log2(double value) => Math.Log2(value);

    public static double Sin(double value) => Math.Sin(value);

    public static double Cos(double value) => Math.Cos(value);

    public static double Tan(double value) => Math.Tan(value);

    public static double Asin(double value) => Math.Asin(value);

    public static double Acos(double value) => Math.Acos(value);

    public static double Atan(double value) => Math.Atan(value);

    public static double Pow(double a, double b) => Math.Pow(a, b);

    public static double Log(double a, double b) => Math.Log(a, b);

    public static double Atan2(double a, double b) => Math.Atan2(a, b);

    public static double PI() => Math.PI;

    public static double E() => Math.E;
}
