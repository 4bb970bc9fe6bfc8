using AdControl.Law;
using AdControl.Mail;

namespace AdControl.Cases;

/// <summary>Who stands behind an account.</summary>
public sealed record CasePerson
{
    /// <summary>First name and name, or a company's name.</summary>
    public required string Name { get; init; }

    /// <summary>The function, as it is printed below a signature.</summary>
    public string Quality { get; init; } = "";

    /// <summary>The decision that delegates the signature, as acts cite it; null when the person signs in their own right.</summary>
    public string? DelegatedBy { get; init; }

    /// <summary>The mail address; null when none is known.</summary>
    public string? Email { get; init; }

    /// <summary>The lines of the postal address.</summary>
    public IReadOnlyList<string> Address { get; init; } = [];

    /// <summary>The language of mails.</summary>
    public Language Language { get; init; } = Language.French;

    /// <summary>The receiver of mails; an account without address gets one that leads nowhere, so that what would be sent is seen.</summary>
    internal MailPerson Mailbox(string account) => new(Email ?? $"{account.Replace(':', '.')}@adcontrol.invalid", Name);
}
