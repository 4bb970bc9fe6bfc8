namespace AdControl.Rules.Model;

/// <summary>How strictly a rule file is read.</summary>
public enum RuleReading
{
    /// <summary>Every problem refuses the file, doubtful constructs included: for files of one's own.</summary>
    Strict,

    /// <summary>Only what RulesEngine itself refuses at load: for running foreign files as they are.</summary>
    Faithful,
}
