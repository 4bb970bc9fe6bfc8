namespace AdControl.Documents.Reading;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum Content
{
    Text, Zip, Pdf, Image, OldOffice, Rtf, PostScript, OtherImage, Archive, Executable, Media,
}
