namespace AdControl.Products;

/// <summary>Picks the active substances from a composition.</summary>
internal static class ActiveSubstances
{
    /// <summary>Each name once, in the order of the register: the therapeutic fraction where a link has one, else the substance.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Component> composition)
    {
        var fractions = composition.Where(component => component.IsTherapeuticFraction).Select(component => component.Link).ToHashSet();
        return [.. composition
            .Where(component => component.IsTherapeuticFraction || !fractions.Contains(component.Link))
            .Select(component => component.Substance)
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal)];
    }
}
