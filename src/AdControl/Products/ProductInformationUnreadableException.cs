namespace AdControl.Products;

/// <summary>A file holds no product information of the medicine it was given for.</summary>
public sealed class ProductInformationUnreadableException : Exception
{
    internal ProductInformationUnreadableException(ProductInformationFault fault, string path, string message, Exception? cause = null)
        : base(message, cause) => (Fault, Path) = (fault, path);

    /// <summary>What is wrong.</summary>
    public ProductInformationFault Fault { get; }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The line that is no JSON, from 1; 0 when the fault is not in one.</summary>
    public int Line { get; init; }

    /// <summary>The denomination the file gives itself; empty when the fault is not in its name.</summary>
    public string Denomination { get; init; } = "";

    /// <summary>The codes of the medicines the file does hold; empty when it names none.</summary>
    public IReadOnlyList<Cis> Found { get; init; } = [];
}
