using AdControl.Advertising;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Check;

/// <summary>Says when what is given of a product belongs to another kind of product.</summary>
internal static class ProductContradiction
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static string? Of(ProductKind product, DeviceClass? deviceClass, IReadOnlyCollection<string> medicines, CommandContext context)
    {
        if (product != ProductKind.Medicine && medicines.Count > 0)
            return context.Say(
                "un médicament est indiqué pour une publicité qui n'est pas celle d'un médicament : retirez le médicament, ou choisissez le produit « medicine ».",
                "a medicine is given for an advertisement that is not one of a medicine: leave the medicine out, or choose the product 'medicine'.");
        if (product == ProductKind.Ivd && deviceClass is not null)
            return context.Say(
                "une classe est indiquée pour un dispositif de diagnostic in vitro, dont les classes (A à D) ne changent rien aux règles : retirez-la ; I, IIa, IIb et III sont celles du produit « device ».",
                "a class is given for an in vitro device, whose classes (A to D) change nothing in the rules: leave it out; I, IIa, IIb and III are those of the product 'device'.");
        if (product != ProductKind.Device && deviceClass is not null)
            return context.Say(
                "une classe n'a de sens que pour un dispositif : retirez-la, ou choisissez le produit « device ».",
                "a class belongs to a device: leave it out, or choose the product 'device'.");
        return null;
    }
}
