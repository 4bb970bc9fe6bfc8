using System.Text.RegularExpressions;
using AdControl.Advertising;
using AdControl.Rules.Explaining;

namespace AdControl.Law;

/// <summary>Puts the titles of phrase sets and facts into an explanation, where an expression has their names.</summary>
internal sealed partial class ExplanationWording(RulePack pack, Language language)
{
    public Explanation Of(Explanation explanation) => explanation with
    {
        Text = Says().Replace(explanation.Text, Said),
        Values = [.. explanation.Values.Select(v => FactTitles.Of(v.Text, pack.Parameters, language) is { } title ? v with { Text = title } : v)],
        Parts = [.. explanation.Parts.Select(Of)],
    };

    private string Said(Match call)
    {
        var name = call.Groups["set"].Value;
        var title = pack.Phrases.Sets.FirstOrDefault(set => set.Name == name) is { } set ? new LocalText(set.TitleFr, set.TitleEn).In(language) : "";
        if (title.Length == 0) return call.Value;
        return language == Language.French ? $"le texte dit : {title} ({name})" : $"the text says: {title} ({name})";
    }

    [GeneratedRegex("""\bad\.Says\("(?<set>[^"]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Says();
}
