using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace AdControl.Mail;

/// <summary>Somebody who gets or sends mail.</summary>
/// <param name="Address">The address, such as <c>contact@example.org</c>.</param>
/// <param name="Name">The name to show; null when only the address is known.</param>
public sealed record MailPerson(string Address, string? Name = null)
{
    /// <summary>Reads <c>address</c> or <c>Name &lt;address&gt;</c>.</summary>
    /// <exception cref="FormatException">It is no address.</exception>
    public static MailPerson Parse(string text) =>
        TryParse(text, out var person) ? person : throw new FormatException($"\"{text}\" is no mail address; write name@domain or \"Name <name@domain>\".");

    /// <summary>Reads <c>address</c> or <c>Name &lt;address&gt;</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MailPerson? person)
    {
        // A line end in an address would let its writer add headers of his own.
        var isWell = MailAddress.TryCreate(text ?? "", out var address) && !text!.AsSpan().ContainsAny('\r', '\n');
        person = isWell ? new MailPerson(address!.Address, address.DisplayName is { Length: > 0 } name ? name : null) : null;
        return isWell;
    }

    /// <inheritdoc/>
    public override string ToString() => Name is null ? Address : $"{Name} <{Address}>";
}
