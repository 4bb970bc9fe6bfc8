namespace AdControl.Cli.Shell;

/// <summary>The language in which the command speaks to a person; texts of the law stay in French.</summary>
internal enum Language
{
    French,
    English,
}
