namespace AdControl.Rules.Phrases;

/// <content>What stands between words, and where sentences end.</content>
internal sealed partial class WordTokeniser
{
    private int ReadPunctuation(char c, int at)
    {
        switch (CharTable.KindOf(c))
        {
            case CharKind.NewLine:
                return ReadNewLine(at);
            case CharKind.PageBreak:
                return Break(Breaks.Sentence | Breaks.Block, at);
            case CharKind.Dot:
                return ReadDot(at);
            case CharKind.SentenceEnd:
                return Break(Breaks.Sentence, at);
            case CharKind.Comma:
                return ReadComma(at);
            case CharKind.Colon:
                return Break(Breaks.Colon, at);
            case CharKind.Parenthesis:
                return Break(Breaks.Parenthesis, at);
            case CharKind.Dash:
                return Break(Breaks.Dash, at);
            case CharKind.QuoteOpen:
                return Break(Breaks.QuoteOpen | Breaks.Sign, at);
            case CharKind.QuoteClose:
                return Break(Breaks.QuoteClose | Breaks.Sign, at);
            case CharKind.QuoteStraight:
                return Break(Breaks.QuoteStraight | Breaks.Sign, at);
            case CharKind.Bar:
                return Break(Breaks.Bar, at);
            case CharKind.Sign:
                return ReadSign(c is '\u20AC' ? c : '%', at);
            case CharKind.NumberSign:
                return ReadNumberSign(at);
            case CharKind.Degree:
                return ReadDegree(at);
            default:
                return Break(Breaks.Sign, at);
        }
    }

    private int Break(Breaks kind, int at)
    {
        EndWord();
        breaks |= kind;
        return at + 1;
    }

    private int ReadSign(char sign, int at)
    {
        EndWord();
        Begin(at, number: false);
        letters[letterCount++] = sign;
        wordEnd = at + 1;
        EndWord();
        EnsureLetters(8);
        return at + 1;
    }

    private int ReadComma(int at)
    {
        if (!JoinsDecimals(at))
            return Break(Breaks.Comma, at);
        letters[letterCount++] = ',';
        return at + 1;
    }

    // « 2,5 » and « 2.5 »
    private bool JoinsDecimals(int at) => wordStart >= 0 && isNumber && wordEnd == at && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    private int ReadDot(int at)
    {
        if (JoinsDecimals(at))
        {
            letters[letterCount++] = ',';
            return at + 1;
        }
        var follows = wordStart >= 0;
        EndWord();
        if (IsSentenceEnd(at, follows))
            breaks |= Breaks.Sentence;
        else
            breaks |= Breaks.Dot;
        return at + 1;
    }

    private bool IsSentenceEnd(int at, bool followsWord)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\n';
        if (next == '.')
            return true;
        if (!followsWord || count == 0)
            return (breaks & Breaks.Dot) == 0 || !char.IsLetterOrDigit(next);
        ref readonly var word = ref slots[count - 1];
        if (char.IsLetterOrDigit(next))
            return char.IsUpper(next) && word.KeyLength >= 3 && char.IsLower(text[word.End - 1]);
        if ((word.Roles & WordRoles.Abbreviation) != 0 || IsInitial(word, next))
            return false;
        return (word.Roles & WordRoles.ClosingAbbreviation) == 0 || char.IsUpper(FirstLetterFrom(at + 1));
    }

    private bool IsInitial(in WordSlot word, char next) => word.KeyLength == 1 && char.IsUpper(text[word.Start]) && next is not ('\n' or '\r');

    private char FirstLetterFrom(int at)
    {
        var limit = Math.Min(text.Length, at + 8);
        for (; at < limit; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
                return text[at];
        }
        return 'A';
    }

    private int ReadNewLine(int at)
    {
        EndWord();
        var (lines, end) = SkipLines(at, text.Length);
        breaks |= Breaks.Line;
        if (lines > 1)
            breaks |= blocks is null ? Breaks.Sentence | Breaks.Block : Breaks.Sentence;
        else if (BeginsListItem(end))
            breaks |= Breaks.Sentence;
        return end;
    }

    private (int Lines, int End) SkipLines(int at, int limit)
    {
        var lines = 0;
        for (; at < limit; at++)
        {
            var kind = CharTable.KindOf(text[at]);
            if (kind == CharKind.NewLine)
                lines += text[at] == '\n' && at > 0 && text[at - 1] == '\r' ? 0 : 1;
            else if (kind is not (CharKind.Space or CharKind.Vanishing))
                break;
        }
        return (lines, at);
    }

    private bool BeginsListItem(int at)
    {
        if (at + 1 >= text.Length)
            return false;
        var spaced = CharTable.KindOf(text[at + 1]) == CharKind.Space;
        switch (CharTable.KindOf(text[at]))
        {
            case CharKind.Hyphen:
            case CharKind.Dash:
                return spaced;
            case CharKind.Separator:
                return spaced || text[at] is '\u2022' or '\u00B7' or '\u25AA' or '\u25E6' or '\u2023' or '\u25CF' or '\u2713' or '\u2714' or '\u27A4' or '\u25BA';
            case CharKind.Digit:
                var end = at + 1;
                while (end < text.Length && end < at + 3 && char.IsAsciiDigit(text[end]))
                    end++;
                return end + 1 < text.Length && text[end] is '.' or ')' && CharTable.KindOf(text[end + 1]) == CharKind.Space;
            default:
                return false;
        }
    }
}
