using System.Globalization;
using System.Text;
using AdControl.Benchmarks.Measuring;
using AdControl.Cases;

namespace AdControl.Benchmarks.Cases;

/// <summary>Dossiers with advertisements of 300 words, no two alike: each has a number, a claim and so a text of its own.</summary>
internal sealed class SampleDossiers
{
    /// <summary>Ordinals of reference numbers have three digits: so many dossiers of one medicine in one month.</summary>
    private const int PerMedicine = 999;
    private const int Words = 300;

    private static readonly (string Cis, string Name, string Substance)[] s_medicines =
        [("90000011", "DOLUPARA 500 mg", "paracétamol"), ("90000022", "IBUCALME 200 mg", "ibuprofène"), ("90000045", "TOUSSIVAL 1,5 mg/mL", "pentoxyvérine")];

    private readonly string prose = string.Join("\n\n", new[] { "01-dolupara-affiche", "02-dolupara-influenceuse", "03-dolupara-bon-usage" }
        .Select(name => File.ReadAllText(Path.Combine(Places.Advertisements, name + ".txt"))));

    /// <summary>A morning on which dossiers for the public are received.</summary>
    public static DateTimeOffset Morning { get; } = new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>What the company states; signed off already.</summary>
    public static Dossier Dossier(int number) => new()
    {
        Medicines = [MedicineOf(number).Cis],
        Title = string.Create(CultureInfo.InvariantCulture, $"Affiche {number}"),
        ReferenceNumber = ReferenceOf(number),
        Dissemination = "pharmacies",
        FeeReceipt = new DossierFee("TP0109", ReceiptOf(number), 510),
        ResponsiblePharmacist = new DossierPharmacist("Camille Exemple", new DateOnly(2026, 3, 1)),
    };

    /// <summary>The files of a dossier.</summary>
    public SuppliedFile[] Files(int number) =>
    [
        new(FileRole.Advertisement, "affiche.txt", Encoding.UTF8.GetBytes(Advertisement(number))),
        new(FileRole.FeeReceipt, ReceiptOf(number) + ".txt", Encoding.UTF8.GetBytes($"Reçu {ReceiptOf(number)}")),
    ];

    /// <summary>The words of a dossier's advertisement: mandatory statements, claims that are findings, and prose.</summary>
    public string Advertisement(int number)
    {
        var (_, name, substance) = MedicineOf(number);
        var head = string.Create(CultureInfo.InvariantCulture, $"{ReferenceOf(number)}\nNouveau : {number} pharmaciens sur {number + 1} le conseillent.\n");
        var body = prose.Replace("DOLUPARA 500 mg", name, StringComparison.Ordinal).Replace("DOLUPARA", name.Split(' ')[0], StringComparison.Ordinal)
            .Replace("paracétamol", substance, StringComparison.OrdinalIgnoreCase).Replace("26/03/90000011/GP/001", "", StringComparison.Ordinal);
        return head + FirstWords(body, Words - CountWords(head));
    }

    private static (string Cis, string Name, string Substance) MedicineOf(int number) => s_medicines[number / PerMedicine];

    private static string ReferenceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"26/03/{MedicineOf(number).Cis}/GP/{number % PerMedicine + 1:000}");

    private static string ReceiptOf(int number) => (12_345_600_000 + number).ToString(CultureInfo.InvariantCulture);

    private static int CountWords(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string FirstWords(string text, int count)
    {
        var at = 0;
        for (var words = 0; at < text.Length && words < count; at++)
            words += char.IsWhiteSpace(text[at]) && at > 0 && !char.IsWhiteSpace(text[at - 1]) ? 1 : 0;
        return text[..at];
    }
}
