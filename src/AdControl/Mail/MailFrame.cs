using AdControl.Law;

namespace AdControl.Mail;

/// <summary>What stands around every notice.</summary>
internal sealed record MailFrame(LocalText Greeting, LocalText Attached, LocalText Linked, LocalText Closing, LocalText Footer)
{
    public static MailFrame Read(LawFile file)
    {
        var fields = new LawFields(file, file.Root!, "the frame");
        var frame = new MailFrame(
            fields.LocalText("greeting", required: true), fields.LocalText("attached", required: true), fields.LocalText("linked", required: true), fields.LocalText("closing", required: true), fields.LocalText("footer", required: true));
        fields.RefuseOthers();
        return frame;
    }
}
