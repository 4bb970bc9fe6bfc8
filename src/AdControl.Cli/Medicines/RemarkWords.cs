using AdControl.Cli.Shell;
using AdControl.Products.Import;

namespace AdControl.Cli.Medicines;

/// <summary>What is said of a row that was not taken as it is.</summary>
internal static class RemarkWords
{
    /// <summary>Where, why and what, in one line.</summary>
    public static string Line(ImportRemark remark, CommandContext context)
    {
        var detail = remark.Detail.ReplaceLineEndings(" ").Replace('\t', '|');
        return $"{remark.File}:{remark.Line}: {Why(remark.Reason, context)} ({(detail.Length <= 90 ? detail : detail[..89] + "…")})";
    }

    public static string Outcome(ImportOutcome outcome, CommandContext context) => outcome switch
    {
        ImportOutcome.Rejected => context.Say("refusée", "rejected"),
        ImportOutcome.Duplicate => context.Say("en double", "duplicate"),
        ImportOutcome.Orphan => context.Say("sans médicament", "orphan"),
        _ => context.Say("signalée", "flagged"),
    };

    public static string Why(ImportReason reason, CommandContext context) => reason switch
    {
        ImportReason.TooFewColumns => context.Say("il manque des colonnes", "columns are missing"),
        ImportReason.TooManyColumns => context.Say("il y a trop de colonnes", "there are too many columns"),
        ImportReason.BadCis => context.Say("le code CIS n'a pas huit chiffres", "the CIS code is not eight digits"),
        ImportReason.BadCip => context.Say("le code CIP est mal formé", "the CIP code is malformed"),
        ImportReason.SameKey => context.Say("une autre ligne a la même clé et un autre contenu", "another row has the same key and says something else"),
        ImportReason.BadValue => context.Say("la valeur de cette colonne est illisible", "the value of this column cannot be read"),
        ImportReason.MissingValue => context.Say("cette colonne est vide", "this column is empty"),
        ImportReason.BadDate => context.Say("la date est illisible, elle est laissée de côté", "the date cannot be read and is left out"),
        ImportReason.ImpossibleDate => context.Say("la date est impossible, elle est gardée telle quelle", "the date is impossible and kept as it is"),
        ImportReason.DamagedCharacters => context.Say("des caractères sont abîmés, ils sont gardés", "characters are damaged and kept"),
        ImportReason.Reencoded => context.Say("une ponctuation mal convertie a été rétablie", "punctuation that was badly converted was restored"),
        ImportReason.HtmlRemoved => context.Say("du HTML a été ôté", "HTML was removed"),
        ImportReason.EmbeddedLineBreak => context.Say("un saut de ligne dans la valeur a été ôté", "a line break inside the value was removed"),
        ImportReason.UnknownWord => context.Say("un mot inconnu est gardé", "an unknown word is kept"),
        ImportReason.NotListed => context.Say("le médicament n'est pas dans la liste", "the medicine is not in the list"),
        _ => context.Say("répète une ligne précédente", "repeats an earlier row"),
    };
}
