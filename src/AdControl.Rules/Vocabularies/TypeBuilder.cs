using System.Reflection;

namespace AdControl.Rules.Vocabularies;

/// <summary>Lists the members of one registered type.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>
/// <c>need</c> names what somebody must supply when the member is not known for an instance (<c>productInformation</c>), <c>known</c> tells whether it is.
/// <c>evidence</c> gives the passages behind a call; it runs only when somebody asks for the evidence. <c>check</c> judges literal arguments when a rule is
/// compiled (null for a computed one) and returns what is wrong with them, or null. Delegates must be pure and thread-safe.
/// </remarks>
public sealed class TypeBuilder<T>
    where T : notnull
{
    private readonly RegisteredType type;

    internal TypeBuilder(RegisteredType type) => this.type = type;

    /// <summary>Registers a property.</summary>
    public TypeBuilder<T> Property<TResult>(string name, Func<T, TResult> read, string? need = null, Func<T, bool>? known = null, Func<T, IEnumerable<TextSpan>>? evidence = null) =>
        Add(new()
        {
            Owner = type.Name,
            Name = name,
            IsProperty = true,
            Result = typeof(TResult),
            Parameters = [],
            Target = read,
            Invoke = (o, _) => read((T)o),
            Need = need,
            Known = known is null ? null : (o, _) => known((T)o),
            Evidence = evidence is null ? null : (o, _) => evidence((T)o),
        });

    /// <summary>Registers every public property of the type that can be read.</summary>
    public TypeBuilder<T> PublicProperties()
    {
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
            AddPublic(property);
        return this;
    }

    private void AddPublic(PropertyInfo property)
    {
        var read = property.GetMethod!.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(T), property.PropertyType));
        Add(new()
        {
            Owner = type.Name,
            Name = property.Name,
            IsProperty = true,
            Result = property.PropertyType,
            Parameters = [],
            Target = read,
            Invoke = (o, _) => property.GetValue(o),
            Getter = property.GetMethod,
        });
    }

    /// <summary>Registers a method with no parameter; the lambda's parameter names serve as names of arguments.</summary>
    public TypeBuilder<T> Method<TResult>(
        string name, Func<T, TResult> call, Func<T, object?[], IEnumerable<TextSpan>>? evidence = null, string? need = null, Func<T, object?[], bool>? known = null,
        Func<object?[], string?>? check = null) =>
        AddMethod(name, typeof(TResult), [], call, (o, _) => call((T)o), evidence, need, known, check);

    /// <summary>Registers a method with one parameter; the lambda's parameter names serve as names of arguments.</summary>
    public TypeBuilder<T> Method<T1, TResult>(
        string name, Func<T, T1, TResult> call, Func<T, object?[], IEnumerable<TextSpan>>? evidence = null, string? need = null, Func<T, object?[], bool>? known = null,
        Func<object?[], string?>? check = null) =>
        AddMethod(name, typeof(TResult), [typeof(T1)], call, (o, a) => call((T)o, (T1)a[0]!), evidence, need, known, check);

    /// <summary>Registers a method with two parameters; the lambda's parameter names serve as names of arguments.</summary>
    public TypeBuilder<T> Method<T1, T2, TResult>(
        string name, Func<T, T1, T2, TResult> call, Func<T, object?[], IEnumerable<TextSpan>>? evidence = null, string? need = null, Func<T, object?[], bool>? known = null,
        Func<object?[], string?>? check = null) =>
        AddMethod(name, typeof(TResult), [typeof(T1), typeof(T2)], call, (o, a) => call((T)o, (T1)a[0]!, (T2)a[1]!), evidence, need, known, check);

    /// <summary>Registers a method with three parameters; the lambda's parameter names serve as names of arguments.</summary>
    public TypeBuilder<T> Method<T1, T2, T3, TResult>(
        string name, Func<T, T1, T2, T3, TResult> call, Func<T, object?[], IEnumerable<TextSpan>>? evidence = null, string? need = null, Func<T, object?[], bool>? known = null,
        Func<object?[], string?>? check = null) =>
        AddMethod(name, typeof(TResult), [typeof(T1), typeof(T2), typeof(T3)], call, (o, a) => call((T)o, (T1)a[0]!, (T2)a[1]!, (T3)a[2]!), evidence, need, known, check);

    /// <summary>Registers a method with four parameters; the lambda's parameter names serve as names of arguments.</summary>
    public TypeBuilder<T> Method<T1, T2, T3, T4, TResult>(
        string name, Func<T, T1, T2, T3, T4, TResult> call, Func<T, object?[], IEnumerable<TextSpan>>? evidence = null, string? need = null, Func<T, object?[], bool>? known = null,
        Func<object?[], string?>? check = null) =>
        AddMethod(name, typeof(TResult), [typeof(T1), typeof(T2), typeof(T3), typeof(T4)], call, (o, a) => call((T)o, (T1)a[0]!, (T2)a[1]!, (T3)a[2]!, (T4)a[3]!), evidence, need, known, check);

    private TypeBuilder<T> AddMethod(
        string name, Type result, Type[] parameters, Delegate target, Func<object, object?[], object?> invoke, Func<T, object?[], IEnumerable<TextSpan>>? evidence, string? need,
        Func<T, object?[], bool>? known, Func<object?[], string?>? check) =>
        Add(new()
        {
            Owner = type.Name,
            Name = name,
            IsProperty = false,
            Result = result,
            Parameters = parameters,
            Target = target,
            Invoke = invoke,
            Need = need,
            Check = check,
            Known = known is null ? null : (o, a) => known((T)o, a),
            Evidence = evidence is null ? null : (o, a) => evidence((T)o, a),
        });

    private TypeBuilder<T> Add(RegisteredMember member)
    {
        type.Add(member);
        return this;
    }
}
