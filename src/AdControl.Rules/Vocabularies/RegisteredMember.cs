namespace AdControl.Rules.Vocabularies;

/// <summary>A property or method an expression may use on a registered type.</summary>
internal sealed class RegisteredMember
{
    public required string Owner { get; init; }

    public required string Name { get; init; }

    public required bool IsProperty { get; init; }

    public required Type Result { get; init; }

    public required Type[] Parameters { get; init; }

    /// <summary>The strongly typed delegate, called directly by compiled rules.</summary>
    public required Delegate Target { get; init; }

    /// <summary>The same call with boxed values, for evaluation without compiling.</summary>
    public required Func<object, object?[], object?> Invoke { get; init; }

    /// <summary>What somebody must supply when the fact is not known; null when it is always known.</summary>
    public string? Need { get; init; }

    public Func<object, object?[], bool>? Known { get; init; }

    public Func<object, object?[], IEnumerable<TextSpan>>? Evidence { get; init; }

    /// <summary>Judges literal arguments when a rule is compiled (null for a computed one); returns what is wrong, or null.</summary>
    public Func<object?[], string?>? Check { get; init; }

    /// <summary>The getter of a registered public property, called without the delegate when compiled.</summary>
    public System.Reflection.MethodInfo? Getter { get; init; }

    public string FullName => Owner + "." + Name;

    /// <summary>Names of the parameters as the registering lambda wrote them, without the instance.</summary>
    public string[] ParameterNames => field ??= [.. Target.Method.GetParameters().TakeLast(Parameters.Length).Select(p => p.Name ?? "")];
}
