using AdControl.Advertising;

namespace AdControl.Server.Api;

/// <summary>A text to be checked.</summary>
public sealed record CheckText
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Its name; its ending says what it is (<c>.txt</c>, <c>.html</c>, <c>.md</c>).</summary>
    public string? Name { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public required Audience Audience { get; init; }

    /// <summary>What is advertised; a medicine when absent.</summary>
    public ProductKind? Product { get; init; }

    /// <summary>The support; absent when it is not known.</summary>
    public Medium? Medium { get; init; }

    /// <summary>The class of a device: I, IIa, IIb or III.</summary>
    public DeviceClass? Class { get; init; }

    /// <summary>The advertised medicines, CIS codes or names.</summary>
    public IReadOnlyList<string>? Medicines { get; init; }

    /// <summary>The day whose law applies; today when absent.</summary>
    public DateOnly? Date { get; init; }
}
