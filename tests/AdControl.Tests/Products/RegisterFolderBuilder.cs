using System.Text;

namespace AdControl.Tests.Products;

/// <summary>Writes small register files to a folder of its own, which goes away with it.</summary>
internal sealed class RegisterFolderBuilder : IDisposable
{
    public const string Medicine = "60000001\tDOLOTEST 500 mg, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale\tCommercialisée\t14/03/2001\t\t\t LABO TEST\tNon";

    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("adcontrol-register-");

    public RegisterFolderBuilder() => Directory.CreateDirectory(Files);

    /// <summary>Where the register's files are written.</summary>
    public string Files => Path.Combine(_root.FullName, "files");

    /// <summary>Where the store lies.</summary>
    public string Data => Path.Combine(_root.FullName, "data");

    public RegisterFolderBuilder With(string name, params string[] rows) => WithBytes(name, s_windows.GetBytes(string.Concat(rows.Select(row => row + "\r\n"))));

    public RegisterFolderBuilder WithBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(Files, name), bytes);
        return this;
    }

    /// <summary>The list with the one medicine most tests need.</summary>
    public RegisterFolderBuilder WithMedicine() => With("CIS_bdpm.txt", Medicine);

    public string Write(string name, string text)
    {
        var path = Path.Combine(_root.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
