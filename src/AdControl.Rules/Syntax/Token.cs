namespace AdControl.Rules.Syntax;

/// <param name="Kind">What it is; operators written as words have the operator's kind.</param>
/// <param name="Start">Offset in the expression.</param>
/// <param name="End">Offset just behind it.</param>
/// <param name="Text">As written; for texts and characters the unescaped value.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Text)
{
    public bool IsWord => Kind == TokenKind.Name || (Text.Length > 0 && char.IsLetter(Text[0]) && Kind is not (TokenKind.Text or TokenKind.Character));
}
