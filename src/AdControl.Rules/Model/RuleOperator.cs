namespace AdControl.Rules.Model;

/// <summary>How a parent rule joins its children.</summary>
public enum RuleOperator
{
    /// <summary>The rule is a leaf.</summary>
    None,

    /// <summary>Every child must hold.</summary>
    And,

    /// <summary>One child must hold.</summary>
    Or,
}
