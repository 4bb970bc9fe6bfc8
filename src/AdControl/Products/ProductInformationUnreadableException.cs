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

    /// <summary>The codes of the medicines the file does hold; empty when it names none.</summary>
    public IReadOnlyList<Cis> Found { get; init; } = [];
}
