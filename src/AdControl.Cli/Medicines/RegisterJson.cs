using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AdControl.Cli.Shell;
using AdControl.Products;
using AdControl.Products.Import;

namespace AdControl.Cli.Medicines;

/// <summary>Writes answers of the register for programs: names in camelCase, enumerations as words, codes as texts, unknown facts as null.</summary>
internal static class RegisterJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IncludeFields = true,
        Converters = { new CisConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(ImportResult result, bool all, CommandContext context) => Print(new
    {
        result.AsOf,
        Seconds = Math.Round(result.Duration.TotalSeconds, 3),
        result.Files,
        Changes = Summary(result.Changes, all),
        // Thousands of rows of archived medicines are known and of no use to most.
        Remarks = result.Remarks.Where(remark => all || remark.Outcome != ImportOutcome.Orphan),
    }, context);

    public static void Write(RegisterChanges changes, CommandContext context) => Print(Summary(changes, all: true), context);

    public static void Write(MedicineMatches matches, CommandContext context) => Print(new { matches.Total, Medicines = matches.Best }, context);

    public static void Write(MedicineFile file, CommandContext context) => Print(new
    {
        file.Medicine,
        file.AtcName,
        file.DelistedOn,
        History = file.History.Select(entry => new { entry.AsOf, entry.Status }),
        file.SmrOpinions,
        file.AsmrOpinions,
        file.Supply,
        file.Safety,
        file.Reevaluations,
        file.Leaflet,
    }, context);

    public static void Write(Cis cis, ProductInformation information, CommandContext context) => Print(new { Cis = cis, information }, context);

    public static void Write(MedicineRegister register, IReadOnlyList<Reevaluation> entries, CommandContext context) => Print(new
    {
        Reevaluations = entries.Select(entry => new { entry.Cis, register.Get(entry.Cis)?.Name, entry.OpenedOn, entry.ClosedOn, entry.Outcome, entry.Source }),
    }, context);

    private static object Summary(RegisterChanges changes, bool all) => new
    {
        changes.Before,
        changes.After,
        changes.IsOlder,
        Counts = new
        {
            Added = changes.Added.Count,
            Withdrawn = changes.Withdrawn.Count,
            Changed = changes.Changed.Count,
            changes.Reencoded,
            changes.PresentationsAdded,
            changes.PresentationsWithdrawn,
            ReimbursementToggles = changes.Reimbursement.Count(one => one.Toggles),
            ReimbursementChanges = changes.Reimbursement.Count,
            PrescriptionChanges = changes.Prescription.Count,
        },
        // A first import adds the whole register: its list is only given when asked for.
        Added = all || changes.Before is not null ? changes.Added : null,
        changes.Withdrawn,
        changes.Changed,
        changes.Reimbursement,
        changes.Prescription,
        changes.AbsentFiles,
    };

    private static void Print(object value, CommandContext context) => context.Out.WriteLine(JsonSerializer.Serialize(value, s_options));

    private sealed class CisConverter : JsonConverter<Cis>
    {
        public override Cis Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Cis.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Cis value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
