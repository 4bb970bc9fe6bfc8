using System.Xml.Linq;
using AdControl.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AdControl.Server.Accounts;

/// <summary>Keeps the keys of data protection in the database of cases.</summary>
internal sealed class KeyRepository(ProtectionKeys keys) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. keys.ListAsync().GetAwaiter().GetResult().Select(XElement.Parse)];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting)).GetAwaiter().GetResult();
}
