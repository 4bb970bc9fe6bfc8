using AdControl.Rules;
using AdControl.Rules.Json;

namespace AdControl.Law;

/// <summary>A file of the pack while it is read: its JSON and whatever is wrong with it.</summary>
internal sealed class LawFile
{
    private readonly string text;

    public LawFile(string name, string text)
    {
        (Name, this.text) = (name, text);
        Root = RuleJson.Parse(text, name, Problems);
    }

    public LawFile(RuleJson root) => (Name, text, Root) = (root.File, root.WholeText, root);

    /// <summary>The file as the user knows it: its path under the folder of rules.</summary>
    public string Name { get; }

    /// <summary>The whole file; null when it is not JSON, and then there is a problem.</summary>
    public RuleJson? Root { get; }

    public List<RuleProblem> Problems { get; } = [];

    public void Add(string code, RuleJson at, string message, string mend) => Problems.Add(at.Problem(code, message, mend));

    public void AddAtName(string code, RuleJsonMember member, string message, string mend) =>
        Problems.Add(RuleProblem.At(code, Name, text, member.NameStart, message, mend));
}
