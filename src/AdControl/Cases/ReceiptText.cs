using System.Globalization;
using System.Text;

namespace AdControl.Cases;

/// <summary>The receipt in words.</summary>
internal static class ReceiptText
{
    public static string Of(Receipt receipt, Procedure procedure)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Accusé de réception\n{procedure.Title.French}\nDossier {receipt.Number}\n");
        if (receipt.ReferenceNumber is { } number) text.Append(CultureInfo.InvariantCulture, $"Référence interne {number}\n");
        text.Append(CultureInfo.InvariantCulture, $"Reçu le {receipt.ReceivedAt:dd/MM/yyyy} à {receipt.ReceivedAt:HH:mm:ss} (heure de Paris)\n");
        if (receipt.DueDate is { } due) text.Append(CultureInfo.InvariantCulture, $"Décision au plus tard le {due:dd/MM/yyyy}\n");
        foreach (var file in receipt.Files) text.Append(CultureInfo.InvariantCulture, $"{file.Name}  {file.Length} octets  SHA-256 {file.Sha256}\n");
        return text.ToString();
    }
}
