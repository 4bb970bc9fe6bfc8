using AdControl.Advertising;
using AdControl.Law;

namespace AdControl.Server.Checking;

/// <summary>A text or file to be checked, and how.</summary>
/// <param name="Name">The name of the file; of a text without one, <c>text.txt</c>.</param>
/// <param name="Audience">To whom it is addressed.</param>
/// <param name="Product">What is advertised.</param>
/// <param name="Medium">The support; null when it is not known.</param>
/// <param name="DeviceClass">The class of a device; null when it is not known.</param>
/// <param name="Medicines">CIS codes or names.</param>
/// <param name="LawDate">The day whose law applies.</param>
internal sealed record CheckOrder(string Name, Audience Audience, ProductKind Product, Medium? Medium, DeviceClass? DeviceClass, IReadOnlyList<string> Medicines, DateOnly LawDate)
{
    /// <summary>The name of a text that has none.</summary>
    public const string Unnamed = "text.txt";

    /// <summary>The request of the checker.</summary>
    public CheckRequest Request(DateOnly today, Language language) => new()
    {
        Audience = Audience,
        Product = Product,
        Medium = Medium,
        DeviceClass = DeviceClass,
        Medicines = Medicines,
        LawDate = LawDate,
        Today = today,
        Language = language,
    };
}
