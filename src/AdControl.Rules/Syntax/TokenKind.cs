namespace AdControl.Rules.Syntax;

internal enum TokenKind
{
    End, Name, Text, Character, Whole, Real,
    Or, And, Not, Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
    Plus, Minus, Times, Divide, Modulo, ShiftLeft, ShiftRight, BitAnd, BitOr,
    Question, Coalesce, Colon, Arrow, Dot, Comma, OpenParen, CloseParen, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
}
