using AdControl.Cli.Shell;
using AdControl.Products.Import;

namespace AdControl.Cli.Medicines;

/// <summary>What a person calls the columns and files of the register.</summary>
internal static class FieldWords
{
    /// <summary>A change of a column, with its values as a person reads them.</summary>
    public static string Change(FieldChange change, CommandContext context) => context.Say(
        $"{Name(change.Field, context)} « {Value(change.Field, change.Before, context)} » → « {Value(change.Field, change.After, context)} »",
        $"{Name(change.Field, context)} '{Value(change.Field, change.Before, context)}' → '{Value(change.Field, change.After, context)}'");

    /// <summary>The file by its name in the public database.</summary>
    public static string FileOf(RegisterFileKind kind) => kind switch
    {
        RegisterFileKind.Medicines => "CIS_bdpm.txt",
        RegisterFileKind.Presentations => "CIS_CIP_bdpm.txt",
        RegisterFileKind.Composition => "CIS_COMPO_bdpm.txt",
        RegisterFileKind.Prescription => "CIS_CPD_bdpm.txt",
        RegisterFileKind.Generics => "CIS_GENER_bdpm.txt",
        RegisterFileKind.MajorInterest => "CIS_MITM.txt",
        RegisterFileKind.Supply => "CIS_CIP_Dispo_Spec.txt",
        RegisterFileKind.Smr => "CIS_HAS_SMR_bdpm.txt",
        RegisterFileKind.Asmr => "CIS_HAS_ASMR_bdpm.txt",
        RegisterFileKind.OpinionLinks => "HAS_LiensPageCT_bdpm.txt",
        RegisterFileKind.Safety => "CIS_InfoImportantes_*.txt",
        RegisterFileKind.AtcMap => "CIS-ATC_*.csv",
        _ => "ATC_*.csv",
    };

    private static string Name(string field, CommandContext context) => field switch
    {
        "name" => context.Say("dénomination", "name"),
        "form" => context.Say("forme", "form"),
        "routes" => context.Say("voies d'administration", "routes"),
        "status" => context.Say("autorisation", "authorisation"),
        "procedure" => context.Say("procédure", "procedure"),
        "marketing" => context.Say("commercialisation", "marketing"),
        "authorised_on" => context.Say("autorisé le", "authorised on"),
        "agency_mark" => context.Say("signalement", "notice"),
        "european_number" => context.Say("numéro européen", "European number"),
        "holder" => context.Say("titulaire", "holder"),
        "additional_monitoring" => context.Say("surveillance renforcée", "additional monitoring"),
        _ => field,
    };

    private static string Value(string field, string value, CommandContext context) => (field, value) switch
    {
        ("additional_monitoring", "1") => context.Say("oui", "yes"),
        ("additional_monitoring", "0") => context.Say("non", "no"),
        ("additional_monitoring", "") => context.Say("inconnu", "unknown"),
        (_, "") => context.Say("rien", "nothing"),
        ("routes" or "holder", _) => value.Replace(";", ", ", StringComparison.Ordinal),
        _ => value,
    };
}
