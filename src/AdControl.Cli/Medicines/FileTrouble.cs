using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary>Why a file cannot be opened, in the user's language: the system's own words are English and name its calls.</summary>
internal static class FileTrouble
{
    public static string Opening(string path, Exception? cause, CommandContext context) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException => context.Say($"{path} n'existe pas.", $"{path} does not exist."),
        UnauthorizedAccessException when Directory.Exists(path) => context.Say($"{path} est un dossier.", $"{path} is a folder."),
        UnauthorizedAccessException => context.Say($"{path} ne peut être ouvert : vous n'en avez pas le droit.", $"{path} cannot be opened: you have no right to."),
        PathTooLongException => context.Say($"{path} : ce chemin est trop long.", $"{path}: this path is too long."),
        _ => context.Say($"{path} ne peut être lu.", $"{path} cannot be read."),
    };
}
