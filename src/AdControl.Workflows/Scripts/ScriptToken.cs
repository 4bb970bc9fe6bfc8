namespace AdControl.Workflows.Scripts;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Template,
    Pattern,
    Sign,
}

/// <summary>A token of a script.</summary>
/// <param name="Text">Name, sign, decoded text, or source of a pattern or template.</param>
/// <param name="Extra">Flags of a pattern.</param>
/// <param name="AfterLine">Whether a line ends between the token before and this one.</param>
internal sealed record ScriptToken(TokenKind Kind, string Text, int Offset, bool AfterLine, double Number = 0, string Extra = "")
{
    public bool Is(string sign) => Kind == TokenKind.Sign && Text == sign;

    public bool IsName(string name) => Kind == TokenKind.Name && Text == name;
}
