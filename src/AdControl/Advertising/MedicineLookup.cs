using AdControl.Products;

namespace AdControl.Advertising;

/// <summary>Finds the advertised medicines in the register. The register serves one thread at a time; this serves any number.</summary>
internal sealed class MedicineLookup(MedicineRegister register)
{
    private const int MostOffered = 5;
    private readonly Dictionary<(string, DateOnly), Medicine?> known = [];
    private readonly Lock gate = new();

    public DateOnly? RegisterDate => register.RegisterDate;

    /// <exception cref="UnknownMedicineException">At least one is not there; the exception names all of them.</exception>
    public IReadOnlyList<Medicine> Find(IReadOnlyList<string> given, DateOnly lawDate)
    {
        if (given.Count == 0) return [];
        lock (gate)
        {
            var found = given.Select(text => (Text: text, Medicine: Find(text.Trim(), lawDate))).ToList();
            var unknown = found.Where(f => f.Medicine is null).Select(f => new UnknownMedicine(f.Text, Near(f.Text))).ToList();
            return unknown.Count == 0 ? [.. found.Select(f => f.Medicine!).DistinctBy(m => m.Cis)] : throw new UnknownMedicineException(unknown);
        }
    }

    private Medicine? Find(string text, DateOnly lawDate)
    {
        if (known.TryGetValue((text, lawDate), out var before)) return before;
        var medicine = register.Identify(text) is { } cis ? register.Get(cis, lawDate) : null;
        return known[(text, lawDate)] = medicine;
    }

    private List<CheckedMedicine> Near(string text)
    {
        var matches = register.Find(text, MostOffered).Best;
        if (matches.Count == 0)
            matches = [.. register.Nearest(text, MostOffered).SelectMany(name => register.Find(name, MostOffered).Best).DistinctBy(m => m.Cis).Take(MostOffered)];
        return [.. matches.Select(m => new CheckedMedicine(m.Cis.ToString(), m.Name))];
    }
}
