using System.Text.RegularExpressions;

namespace AdControl.Products.Import;

/// <summary>The words with which the register states what is coded here.</summary>
internal static partial class RegisterWords
{
    private static readonly Dictionary<string, AuthorisationStatus> s_status = new()
    {
        ["AUTORISATION ACTIVE"] = AuthorisationStatus.Active,
        ["AUTORISATION SUSPENDUE"] = AuthorisationStatus.Suspended,
        ["AUTORISATION RETIREE"] = AuthorisationStatus.Withdrawn,
        ["AUTORISATION ABROGEE"] = AuthorisationStatus.Repealed,
        ["AUTORISATION ARCHIVEE"] = AuthorisationStatus.Archived,
        [Delisted.ToUpperInvariant()] = AuthorisationStatus.Delisted,
    };

    private static readonly Dictionary<string, AuthorisationProcedure> s_procedure = new()
    {
        ["PROCEDURE NATIONALE"] = AuthorisationProcedure.National,
        ["PROCEDURE DECENTRALISEE"] = AuthorisationProcedure.Decentralised,
        ["PROCEDURE DE RECONNAISSANCE MUTUELLE"] = AuthorisationProcedure.MutualRecognition,
        ["PROCEDURE CENTRALISEE"] = AuthorisationProcedure.Centralised,
        ["AUTORISATION D IMPORTATION PARALLELE"] = AuthorisationProcedure.ParallelImport,
        ["ENREG HOMEO PROC NAT"] = AuthorisationProcedure.HomeopathicRegistration,
        ["ENREG PHYTO PROC NAT"] = AuthorisationProcedure.HerbalRegistration,
        ["ENREG PHYTO PROC DEC"] = AuthorisationProcedure.HerbalRegistration,
    };

    /// <summary>What the history says of a medicine that has left the list.</summary>
    public const string Delisted = "delisted";

    [GeneratedRegex(@"^[A-Z](\d\d([A-Z]([A-Z](\d\d)?)?)?)?$")]
    private static partial Regex AtcPattern();

    public static bool IsAtc(string code) => AtcPattern().IsMatch(code);

    public static AuthorisationStatus Status(string label) => s_status.GetValueOrDefault(NameKey.Of(label));

    public static AuthorisationProcedure Procedure(string label) => s_procedure.GetValueOrDefault(NameKey.Of(label));

    public static bool IsMarketed(string label) => NameKey.Of(label) == "COMMERCIALISEE";

    /// <summary>Whether a presentation's state is that it is or was put on the market, rather than that it was taken off.</summary>
    public static bool IsMarketingDeclaration(string label) => NameKey.Of(label) == "DECLARATION DE COMMERCIALISATION";

    /// <summary>0 for a medicine that is authorised and marketed, 1 authorised, 2 neither: the order in which equal names are found.</summary>
    public static int Rank(string status, string marketing) =>
        Status(status) != AuthorisationStatus.Active ? 2 : IsMarketed(marketing) ? 0 : 1;

    /// <summary>A list written with semicolons, spaces around its entries gone.</summary>
    public static string List(string text) =>
        string.Join(';', text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public static void CheckStatus(RegisterRow row, int column, string label)
    {
        if (Status(label) == AuthorisationStatus.Other) row.Flag(ImportReason.UnknownWord, $"{column + 1}: {label}");
    }

    public static void CheckProcedure(RegisterRow row, int column, string label)
    {
        if (Procedure(label) == AuthorisationProcedure.Other) row.Flag(ImportReason.UnknownWord, $"{column + 1}: {label}");
    }
}
