namespace AdControl.Documents.Acts;

/// <summary>What a line of an act is, and so how it is set.</summary>
internal enum ActPart
{
    AuthorityName,
    AuthorityLine,
    Reference,
    Addressee,
    Title,
    Salutation,
    Author,
    LegalBasis,
    Recital,
    Formula,
    Article,
    Paragraph,
    DashItem,
    NumberItem,
    Caption,
    HeadRow,
    Row,
    Closing,
    PlaceAndDate,
    Delegation,
    Signatory,
    Quality,
    Signature,
    Heading,
    AnnexHeading,
}
