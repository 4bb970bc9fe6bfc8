namespace AdControl.Law;

/// <summary>When in the life of an application a rule is run.</summary>
public enum RuleStage
{
    /// <summary>On the document.</summary>
    Content,

    /// <summary>On the dossier, when it is filed.</summary>
    Deposit,

    /// <summary>During the procedure; <c>check</c> does not run it.</summary>
    Case,
}
