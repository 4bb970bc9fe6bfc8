namespace AdControl.Storage;

/// <summary>Where the store lies.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "ADCONTROL_DATA";

    /// <summary>The name of the database in the folder.</summary>
    public const string FileName = "adcontrol.db";

    /// <summary>The folder to use: the one given, else the one of <see cref="Variable"/>, else <c>adcontrol</c> in the user's local data folder.</summary>
    /// <param name="given">The folder the user gave; null or empty when none.</param>
    /// <returns>A full path; the folder may not exist.</returns>
    public static string Resolve(string? given)
    {
        var named = string.IsNullOrWhiteSpace(given) ? Environment.GetEnvironmentVariable(Variable) : given;
        return Path.GetFullPath(string.IsNullOrWhiteSpace(named) ? Default() : named);
    }

    private static string Default() => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "adcontrol");
}
