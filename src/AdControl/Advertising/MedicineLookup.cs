using AdControl.Products;

namespace AdControl.Advertising;

/// <summary>Finds the advertised medicines in the register, each once. Any number of threads may use one.</summary>
internal sealed class MedicineLookup(MedicineRegister register)
{
    private const int MostOffered = 5;
    private readonly Dictionary<(string, DateOnly), Medicine?> known = [];
    private readonly Lock gate = new();
    private DateOnly? since;
    private bool knowsSince;

    public DateOnly? RegisterDate => register.RegisterDate;

    /// <summary>The date of the first import; null for an empty register. Read once.</summary>
    public DateOnly? KnownSince
    {
        get
        {
            lock (gate)
            {
                if (!knowsSince) (since, knowsSince) = (register.State()?.Since, true);
                return since;
            }
        }
    }

    /// <exception cref="UnknownMedicineException">At least one is not there; the exception names all of them.</exception>
    public IReadOnlyList<Medicine> Find(IReadOnlyList<string> given, DateOnly lawDate)
    {
        if (given.Count == 0) return [];
        lock (gate)
        {
            var found = given.Select(text => (Text: text, Medicine: Find(text.Trim(), lawDate))).ToList();
            var unknown = found.Where(f => f.Medicine is null).Select(f => Unknown(f.Text)).ToList();
            return unknown.Count == 0 ? [.. found.Select(f => f.Medicine!).DistinctBy(m => m.Cis)] : throw new UnknownMedicineException(unknown);
        }
    }

    private Medicine? Find(string text, DateOnly lawDate)
    {
        if (known.TryGetValue((text, lawDate), out var before)) return before;
        var medicine = register.Identify(text) is { } cis ? register.Get(cis, lawDate) : null;
        return known[(text, lawDate)] = medicine;
    }

    private UnknownMedicine Unknown(string text)
    {
        var matches = register.Find(text, MostOffered);
        if (matches.Total > 0) return new(text, Offered(matches.Best), matches.Total);
        var guesses = register.Nearest(text, MostOffered).SelectMany(near => register.Find(near, MostOffered).Best);
        return new(text, Offered(guesses.DistinctBy(m => m.Cis).Take(MostOffered)));
    }

    private static List<CheckedMedicine> Offered(IEnumerable<MedicineMatch> matches) =>
        [.. matches.Select(m => new CheckedMedicine(m.Cis.ToString(), m.Name))];
}
