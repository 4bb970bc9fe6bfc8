using System.Globalization;
using System.Text;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>Methods of numbers.</summary>
internal static class NumberMethods
{
    public static WorkflowValue? Call(double number, string name, WorkflowValue[] arguments)
    {
        var digits = arguments.Length > 0 ? ScriptConvert.Integer(arguments[0]) : 0;
        return name switch
        {
            "toFixed" => WorkflowValue.Of(Fixed(number, digits)),
            "toPrecision" when digits is >= 1 and <= 100 => WorkflowValue.Of(WorkflowValue.NumberText(double.Parse(number.ToString($"G{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))),
            "toString" when digits is >= 2 and <= 36 and not 10 => WorkflowValue.Of(Radix(number, digits)),
            _ => null,
        };
    }

    private static string Fixed(double number, int digits)
    {
        if (digits is < 0 or > 100) throw new ScriptException("toFixed() digits argument must be between 0 and 100");
        if (!double.IsFinite(number) || Math.Abs(number) >= 1e21) return WorkflowValue.NumberText(number);
        // The exact decimal value decides the rounding, half away from zero, as in JavaScript.
        if (digits <= 20 && Math.Abs(number) < 1e7) return Math.Round((decimal)number, digits, MidpointRounding.AwayFromZero) is var rounded && IsExact(number) ? rounded.ToString($"F{digits}", CultureInfo.InvariantCulture) : number.ToString($"F{digits}", CultureInfo.InvariantCulture);
        return number.ToString($"F{digits}", CultureInfo.InvariantCulture);
    }

    private static bool IsExact(double number) => (double)(decimal)number == number && number * 1024 == Math.Floor(number * 1024);

    private static string Radix(double number, int radix)
    {
        if (number != Math.Floor(number) || Math.Abs(number) > long.MaxValue) throw new ScriptException("Only whole numbers are written in another base.");
        var rest = (ulong)Math.Abs(number);
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(rest % (ulong)radix)]);
            rest /= (ulong)radix;
        }
        while (rest > 0);
        return (number < 0 ? "-" : "") + digits;
    }
}
