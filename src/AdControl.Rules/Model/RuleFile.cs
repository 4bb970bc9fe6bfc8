using AdControl.Rules.Json;

namespace AdControl.Rules.Model;

/// <summary>A file in RulesEngine's format: one set of rules or a list of them.</summary>
public sealed class RuleFile
{
    private RuleFile(string name, RuleJson? json, IReadOnlyList<RuleSet> sets, IReadOnlyList<RuleProblem> problems)
    {
        (Name, Json, Readable, Problems) = (name, json, sets, problems);
        RuleSets = HasErrors ? [] : sets;
    }

    /// <summary>The file's name as given.</summary>
    public string Name { get; }

    /// <summary>The file as read; null when it is not JSON.</summary>
    public RuleJson? Json { get; }

    /// <summary>The sets; empty when there is an error, for a bad file never loads by half.</summary>
    public IReadOnlyList<RuleSet> RuleSets { get; }

    /// <summary>The sets as far as they could be read, whatever is wrong beside them: for whoever looks for further problems, never to be run.</summary>
    public IReadOnlyList<RuleSet> Readable { get; }

    /// <summary>All problems of the file.</summary>
    public IReadOnlyList<RuleProblem> Problems { get; }

    /// <summary>Whether the file is refused.</summary>
    public bool HasErrors => Problems.Any(p => p.Severity == ProblemSeverity.Error);

    /// <summary>Reads a file; never throws for what is in it.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="fileName">Its name, for problems.</param>
    /// <param name="reading">How strictly to read.</param>
    public static RuleFile Read(string json, string fileName, RuleReading reading = RuleReading.Strict)
    {
        var problems = new List<RuleProblem>();
        return RuleJson.Parse(json, fileName, problems) is { } root ? Read(root, reading) : new(fileName, null, [], problems);
    }

    /// <summary>Reads rules that stand inside other JSON.</summary>
    public static RuleFile Read(RuleJson root, RuleReading reading = RuleReading.Strict)
    {
        var problems = new List<RuleProblem>();
        var sets = new RuleFileReader(reading, problems).Read(root);
        return new(root.File, root, sets, problems);
    }

    /// <summary>The file as text again, indented; every member is kept, unknown ones too. Comments are not.</summary>
    /// <exception cref="InvalidOperationException">The file was not JSON.</exception>
    public string Write() => RuleJsonWriter.Write(Json ?? throw new InvalidOperationException($"{Name} could not be read."));
}
