using AdControl.Advertising;

namespace AdControl.Cli.Check;

/// <summary>How one document is to be judged.</summary>
/// <param name="Audience">Null when neither the command line nor the list says it.</param>
/// <param name="Product">What is advertised.</param>
/// <param name="Medium">The support; null when it is not known.</param>
/// <param name="DeviceClass">The class of a device; null when it is not known.</param>
/// <param name="Medicines">CIS codes or names.</param>
/// <param name="Date">The day whose law applies.</param>
internal sealed record CheckTarget(Audience? Audience, ProductKind Product, Medium? Medium, DeviceClass? DeviceClass, IReadOnlyList<string> Medicines, DateOnly Date);
