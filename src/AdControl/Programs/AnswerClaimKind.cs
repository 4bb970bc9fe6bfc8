namespace AdControl.Programs;

/// <summary>What is known of a key when a command comes with it.</summary>
public enum AnswerClaimKind
{
    /// <summary>Nothing: the command is carried out.</summary>
    Fresh,

    /// <summary>The command was begun and never answered, because its server died: it is carried out again, and may find its own traces.</summary>
    Abandoned,

    /// <summary>It was answered: the same answer is given.</summary>
    Answered,

    /// <summary>It is carried out right now.</summary>
    Running,

    /// <summary>The key belongs to another request.</summary>
    Other,
}
