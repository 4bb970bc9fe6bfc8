using System.Globalization;

namespace AdControl.Rules.Phrases;

/// <content>Numbers, percent signs and number signs in one spelling.</content>
internal sealed partial class WordTokeniser
{
    /// <summary>What every number sign becomes.</summary>
    public const string NumberSignKey = "#";

    private const string PercentKey = "%";
    private const string OneKey = "1";

    private int ReadNumberSign(int at)
    {
        EndWord();
        Begin(at, number: false);
        letters[letterCount++] = NumberSignKey[0];
        wordEnd = at + 1;
        EndWord();
        EnsureLetters(8);
        return at + 1;
    }

    // « n° »: the degree sign makes the letter before it a number sign; anywhere else it is no word.
    private int ReadDegree(int at)
    {
        if (wordStart >= 0)
        {
            var isSign = letterCount - keyStart == 1 && letters[keyStart] == 'n';
            wordEnd = isSign ? at + 1 : wordEnd;
            EndWord();
            if (isSign)
                Rename(ref slots[count - 1], NumberSignKey);
        }
        else if (count > 0 && slots[count - 1].KeyLength == 1 && letters[slots[count - 1].KeyStart] == 'n' && breaks == Breaks.None)
        {
            slots[count - 1].End = at + 1;
            Rename(ref slots[count - 1], NumberSignKey);
        }
        return at + 1;
    }

    /// <summary>What a word makes of itself and of the words before it.</summary>
    private void AfterWord()
    {
        ref var word = ref slots[count - 1];
        CountSpaced(word);
        word = ref slots[count - 1];
        const WordRoles Meaningful = WordRoles.Number | WordRoles.One | WordRoles.Percent | WordRoles.PercentTail | WordRoles.Digits;
        if ((word.Roles & Meaningful) == 0)
            return;
        if (EndsPercent(word))
            FoldPercent();
        else if ((word.Roles & WordRoles.Percent) != 0)
            Rename(ref word, PercentKey);
        else if ((word.Roles & WordRoles.Number) != 0)
            AddNumberWord();
        else if ((word.Roles & WordRoles.Digits) != 0)
            MarkNumberSign(count - 2, word.Before);
        else if (MarkNumberSign(count - 2, word.Before))
            CountOne(ref word);
    }

    private bool EndsPercent(in WordSlot word) =>
        (word.Roles & WordRoles.PercentTail) != 0 && count >= 3 && word.Before == Breaks.None
        && (slots[count - 2].Roles & WordRoles.PercentHead) != 0 && (slots[count - 3].Roles & WordRoles.Digits) != 0;

    private void FoldPercent()
    {
        slots[count - 2].End = slots[count - 1].End;
        count--;
        Rename(ref slots[count - 1], PercentKey);
    }

    private bool MarkNumberSign(int index, Breaks between)
    {
        if (index < 0 || (between & ~(Breaks.Dot | Breaks.Line)) != 0)
            return false;
        ref var sign = ref slots[index];
        if (sign.KeyLength == 1 && letters[sign.KeyStart] == NumberSignKey[0])
            return true;
        if ((sign.Roles & WordRoles.NumberSign) == 0)
            return false;
        Rename(ref sign, NumberSignKey);
        return true;
    }

    private void CountOne(ref WordSlot word)
    {
        var key = KeyOf(word);
        var counted = vocabulary[vocabulary.Find(key, WordVocabulary.Hash(key))].CountedSymbol;
        Rename(ref word, OneKey);
        word.Roles |= WordRoles.Digits;
        word.Symbol = counted;
    }

    private void AddNumberWord()
    {
        ref var word = ref slots[count - 1];
        if (count >= 2 && (slots[count - 2].Roles & WordRoles.Spelled) != 0 && (word.Before & ~Breaks.Line) == 0 && Combine(ref slots[count - 2], word))
        {
            count--;
            return;
        }
        word.Component = word.Value;
        word.Roles |= WordRoles.Spelled | WordRoles.Digits;
        Rename(ref word, word.Value.ToString(CultureInfo.InvariantCulture));
        MarkNumberSign(count - 2, word.Before);
    }

    /// <summary>Lets a number word join the number before it, as French counts: 4 20 is 80, 60 10 is 70, 2 100 is 200.</summary>
    private bool Combine(ref WordSlot number, in WordSlot word)
    {
        if (Sum(number.Value, number.Component, word.Value) is not { } value)
            return false;
        (number.Value, number.Component, number.End) = (value, word.Value == 20 && number.Component == 4 ? 80 : word.Value, word.End);
        Rename(ref number, value.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static int? Sum(int value, int last, int next) => next switch
    {
        1000 when value is > 1 and < 1000 => value * 1000,
        100 when last is >= 2 and <= 9 => value + last * 99,
        20 when last == 4 => value + 76,
        < 10 when last is (>= 20 and < 100 and not 71) or 100 or 1000 => value + next,
        >= 7 and < 10 when last == 10 => value + next,
        >= 10 and <= 16 when last is 60 or 80 => value + next,
        < 100 when last is 100 or 1000 => value + next,
        100 when last == 1000 => value + 100,
        _ => null,
    };

    private void Rename(ref WordSlot word, string key)
    {
        EnsureLetters(key.Length + 8);
        key.CopyTo(0, letters, letterCount, key.Length);
        (word.KeyStart, word.KeyLength) = (letterCount, key.Length);
        letterCount += key.Length;
        var index = vocabulary.Find(key, WordVocabulary.Hash(key));
        word.Symbol = index < 0 ? vocabulary.FindPrefix(key) : vocabulary[index].Symbol;
    }
}
