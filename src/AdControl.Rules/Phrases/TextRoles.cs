namespace AdControl.Rules.Phrases;

/// <summary>Teaches a vocabulary what the context says about words: numbers, percent and number signs, abbreviations.</summary>
internal sealed class TextRoles(PhraseContext context)
{
    private readonly WordTokeniser plain = new(new WordVocabularyBuilder().Build());

    /// <summary>Adds the roles to a vocabulary under construction and gives a tokeniser that already heeds them.</summary>
    public WordTokeniser TokeniserFor(WordVocabularyBuilder words)
    {
        AddTo(words);
        var own = new WordVocabularyBuilder();
        AddTo(own);
        return new WordTokeniser(own.Build());
    }

    /// <summary>The words too common to look for a phrase by.</summary>
    public HashSet<string> CommonWords() => [.. context.StopWordList.SelectMany(Keys)];

    private void AddTo(WordVocabularyBuilder words)
    {
        foreach (var (word, value) in context.Numbers)
            AddRole(words, word, WordRoles.Number, value);
        AddAll(words, context.Ones, WordRoles.One);
        AddAll(words, context.NumberSigns, WordRoles.NumberSign);
        AddAll(words, context.Abbreviations, WordRoles.Abbreviation);
        AddAll(words, context.ClosingAbbreviations, WordRoles.ClosingAbbreviation);
        foreach (var percent in context.Percents)
            AddPercent(words, Keys(percent));
    }

    private void AddAll(WordVocabularyBuilder words, List<string> texts, WordRoles role)
    {
        foreach (var text in texts)
            AddRole(words, text, role, 0);
    }

    private void AddRole(WordVocabularyBuilder words, string text, WordRoles role, int value)
    {
        foreach (var key in Keys(text))
            words.AddRole(key, role, value);
    }

    private static void AddPercent(WordVocabularyBuilder words, string[] keys)
    {
        if (keys.Length == 1)
            words.AddRole(keys[0], WordRoles.Percent);
        if (keys.Length != 2)
            return;
        words.AddRole(keys[0], WordRoles.PercentHead);
        words.AddRole(keys[1], WordRoles.PercentTail);
    }

    private string[] Keys(string text)
    {
        plain.Run(text, null);
        var keys = new string[plain.Words.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = plain.KeyOf(plain.Words[i]).ToString();
        return keys;
    }
}
