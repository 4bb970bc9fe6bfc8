using System.Diagnostics;
using System.Globalization;
using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Documents;
using AdControl.Law;
using AdControl.Reporting;
using AdControl.Server.Api;
using AdControl.Server.Localization;

namespace AdControl.Server.Checking;

/// <summary>Checks what people and programs bring, a few at once, everybody in turn.</summary>
internal sealed class CheckDesk(CaseOffice office, Texts texts)
{
    private const int PerPerson = 100;
    private const int All = 400;
    private const double Weight = 0.2;

    private readonly FairQueue queue = new(Math.Max(1, Environment.ProcessorCount), PerPerson, All);
    private double seconds = 0.2;

    /// <summary>Checks a document.</summary>
    /// <param name="person">Whose turn it takes.</param>
    /// <param name="order">How.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DocumentUnreadableException">It cannot be read, or has no text.</exception>
    /// <exception cref="CaseRefusedException">A medicine is not in the register, or what is given contradicts itself.</exception>
    /// <exception cref="ApiRefusedException">The law of that day is not known, or too many wait.</exception>
    public async Task<CheckReport> RunAsync(string person, CheckOrder order, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (Contradiction(order) is { } wrong) throw new ApiRefusedException(RefusalCode.Missing, wrong);
        var language = Texts.Spoken;
        try
        {
            return await queue.RunAsync(person, () => Run(order, bytes, language, cancellation), cancellation);
        }
        catch (QueueFullException full)
        {
            var wait = (int)Math.Clamp(Math.Ceiling(full.Waiting * seconds / Math.Max(1, Environment.ProcessorCount)), 1, 120);
            throw new ApiRefusedException(ProblemCode.TooMany, texts["{0} checks wait already. Try again in {1} seconds.", full.Waiting, wait]) { RetryAfter = wait };
        }
        catch (UnknownMedicineException unknown)
        {
            throw new ApiRefusedException(RefusalCode.UnknownMedicine, string.Join(' ', unknown.Unknown.Select(Told)));
        }
        catch (LawDateOutsideException outside)
        {
            throw new ApiRefusedException(ProblemCode.UnknownLawDate, texts["The rules do not hold the law of {0}.", outside.LawDate.Full()]);
        }
    }

    private CheckReport Run(CheckOrder order, ReadOnlyMemory<byte> bytes, Language language, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var document = DocumentReader.Read(bytes.ToArray(), order.Name, null, cancellation);
        if (document.Text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)) throw DocumentUnreadableException.Empty(order.Name);
        var result = office.Judge(document, order.Request(LegalTime.DayOf(office.Clock.GetUtcNow()), language), cancellation);
        seconds += Weight * (Stopwatch.GetElapsedTime(began).TotalSeconds - seconds);
        return new CheckReport(order.Name, result, document.Text, null)
        {
            IsPlainText = document.Format == DocumentFormat.Text,
            HasSourceLines = document.Format is DocumentFormat.Html or DocumentFormat.Markdown,
            Blocks = document.Blocks,
        };
    }

    private string? Contradiction(CheckOrder order) => order switch
    {
        { Product: not ProductKind.Medicine, Medicines.Count: > 0 } => texts["A medicine is given for an advertisement that is not one of a medicine."],
        { Product: not ProductKind.Device, DeviceClass: not null } => texts["A class belongs to a device: leave it out, or choose the product \"device\"."],
        _ => null,
    };

    private string Told(UnknownMedicine unknown) => unknown.Nearest.Count == 0
        ? texts["'{0}' is not in the register.", unknown.Given]
        : texts["'{0}' is not one medicine of the register. Did you mean: {1}?", unknown.Given, string.Join(", ", unknown.Nearest.Take(5).Select(m => m.Cis.Length > 0 ? $"{m.Cis} {m.Name}" : m.Name))];
}
