namespace AdControl.Decisions.Wording;

/// <summary>The actions a wording rule may name.</summary>
internal enum WordingActionKind
{
    SetAuthority,
    SetAddressee,
    SetTitle,
    SetSalutation,
    SetAuthor,
    SetFormula,
    SetClosing,
    SetPlace,
    SetSignatory,
    SetAppealHeading,
    AddVisa,
    AddRecital,
    AddArticle,
    AddCondition,
    AddParagraph,
    AddItem,
    AddTable,
    AddRow,
    AddAppeal,
    AddAnnex,
    AddRelation,
    SignatureMention,
}
