namespace AdControl.Law;

/// <summary>The dated values and lists of a pack.</summary>
public sealed class Parameters
{
    private readonly Dictionary<string, LawParameter> parameters;
    private readonly Dictionary<string, LawList> lists;

    internal Parameters(IReadOnlyList<LawParameter> parameters, IReadOnlyList<LawList> lists)
    {
        (All, Lists) = (parameters, lists);
        this.parameters = parameters.ToDictionary(p => p.Id, StringComparer.Ordinal);
        this.lists = lists.ToDictionary(l => l.Id, StringComparer.Ordinal);
    }

    /// <summary>A pack without parameters.</summary>
    public static Parameters None { get; } = new([], []);

    /// <summary>All parameters, in the order of the file.</summary>
    public IReadOnlyList<LawParameter> All { get; }

    /// <summary>All lists, in the order of the file.</summary>
    public IReadOnlyList<LawList> Lists { get; }

    /// <summary>The parameter with this identifier; null when there is none.</summary>
    public LawParameter? Find(string id) => parameters.GetValueOrDefault(id);

    /// <summary>The list with this identifier; null when there is none.</summary>
    public LawList? FindList(string id) => lists.GetValueOrDefault(id);

    /// <summary>The number in force on <paramref name="day"/>, in the parameter's unit; null when there is none.</summary>
    public double? Number(string id, DateOnly day) => Find(id)?.On(day)?.Number;

    /// <summary>The text in force on <paramref name="day"/>; null when there is none.</summary>
    public string? Text(string id, DateOnly day) => Find(id)?.On(day)?.Text;

    /// <summary>The delay in force on <paramref name="day"/>; null when there is none, or its unit is neither days nor months.</summary>
    public StatutoryPeriod? Period(string id, DateOnly day)
    {
        if (Find(id) is not { } parameter || parameter.On(day)?.Number is not { } count) return null;
        return parameter.Unit switch
        {
            "month" => StatutoryPeriod.Months((int)count),
            "year" => StatutoryPeriod.Months((int)count * 12),
            "week" => StatutoryPeriod.Days((int)count * 7),
            "day" => StatutoryPeriod.Days((int)count),
            _ => null,
        };
    }
}
