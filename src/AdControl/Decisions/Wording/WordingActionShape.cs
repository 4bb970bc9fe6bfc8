namespace AdControl.Decisions.Wording;

/// <summary>Which members the context of an action has.</summary>
/// <param name="HasText">Whether <c>text</c> is needed.</param>
/// <param name="Needed">Texts that are needed besides.</param>
/// <param name="Optional">Texts that may be there.</param>
/// <param name="Place">The member that names the place; null when the action says it already.</param>
/// <param name="Word">A member that is a plain word, needed; null when there is none.</param>
internal sealed record WordingActionShape(bool HasText, string[] Needed, string[] Optional, string? Place = null, string? Word = null)
{
    public static WordingActionShape Of(WordingActionKind kind) => kind switch
    {
        WordingActionKind.SetAuthority => new(false, ["name"], ["unit", "address"], Word: "code"),
        WordingActionKind.SetAddressee => new(false, [], []),
        WordingActionKind.SetTitle => new(true, [], [], Word: "type"),
        WordingActionKind.SetSignatory => new(false, ["name", "quality"], ["delegation"]),
        WordingActionKind.AddArticle => new(true, [], [], Place: "role"),
        WordingActionKind.AddItem => new(true, [], [], Place: "to"),
        WordingActionKind.AddTable => new(true, ["headings"], [], Place: "to"),
        WordingActionKind.AddRow => new(false, ["cells"], [], Place: "to"),
        WordingActionKind.AddAnnex => new(true, [], [], Place: "name"),
        WordingActionKind.AddRelation => new(false, ["reference"], [], Word: "kind"),
        _ => new(true, [], []),
    };

    public bool HasNumbered => Place == "to";
}
