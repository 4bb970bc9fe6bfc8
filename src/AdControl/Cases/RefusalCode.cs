namespace AdControl.Cases;

/// <summary>Stable words for why an act on a case is refused. Codes of deposit rules stand in the procedures' definitions.</summary>
public static class RefusalCode
{
    /// <summary>The actor's role may not do this, or the case is not theirs.</summary>
    public const string NotAllowed = "not-allowed";

    /// <summary>The case is not in a state for this.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>The evaluator of a case never signs it.</summary>
    public const string EvaluatorCannotSign = "evaluator-cannot-sign";

    /// <summary>No case, task, finding or file is called so.</summary>
    public const string NotFound = "not-found";

    /// <summary>No procedure has this code.</summary>
    public const string UnknownProcedure = "unknown-procedure";

    /// <summary>A medicine of the dossier is not in the register.</summary>
    public const string UnknownMedicine = "unknown-medicine";

    /// <summary>The responsible pharmacist has not signed the dossier off.</summary>
    public const string NotSignedOff = "not-signed-off";

    /// <summary>The dossier lacks something without which it cannot be taken.</summary>
    public const string IncompleteDossier = "incomplete-dossier";

    /// <summary>The dossier states another audience than the procedure is for.</summary>
    public const string WrongAudience = "wrong-audience";

    /// <summary>The procedure is not for what the case it would be about granted.</summary>
    public const string WrongSubject = "wrong-subject";

    /// <summary>A file cannot be read.</summary>
    public const string UnreadableFile = "unreadable-file";

    /// <summary>A case was altered in the database and can no longer be read.</summary>
    public const string CaseDamaged = "case-damaged";

    /// <summary>A file is not the one that was deposited.</summary>
    public const string FileChanged = "file-changed";

    /// <summary>The reference number is not written as it must be, or is of another product or audience.</summary>
    public const string WrongNumber = "wrong-number";

    /// <summary>Another application has the reference number.</summary>
    public const string DuplicateNumber = "duplicate-number";

    /// <summary>A medicine stands twice in the dossier.</summary>
    public const string RepeatedMedicine = "repeated-medicine";

    /// <summary>The fee receipt has paid for another application.</summary>
    public const string FeeReceiptUsed = "fee-receipt-used";

    /// <summary>A rule of deposit blocks, and the procedure gives it no word of its own.</summary>
    public const string DepositBlocked = "deposit-blocked";

    /// <summary>The task was done already, by somebody else or before.</summary>
    public const string AlreadyDone = "already-done";

    /// <summary>The procedure no longer waits for the task.</summary>
    public const string TaskOver = "task-over";

    /// <summary>Somebody else has the task.</summary>
    public const string NotYours = "not-yours";

    /// <summary>The task does not end so.</summary>
    public const string UnknownOutcome = "unknown-outcome";

    /// <summary>Others change the case all the time.</summary>
    public const string Busy = "busy";

    /// <summary>Something that must be given is not.</summary>
    public const string Missing = "missing";

    /// <summary>A text holds control characters, line ends where a name stands, marks that turn the direction of reading round, or half a character.</summary>
    public const string UnfitText = "unfit-text";

    /// <summary>A text or list is longer than any of its kind.</summary>
    public const string TooLong = "too-long";

    /// <summary>A number of a form lies beyond what the law allows.</summary>
    public const string OutsideLimit = "outside-limit";

    /// <summary>A rule blocks the signature of the draft.</summary>
    public const string DecisionBlocked = "decision-blocked";

    /// <summary>The act may not be published, or not yet.</summary>
    public const string NotPublishable = "not-publishable";

    /// <summary>The procedure's definition asks for something that cannot be done.</summary>
    public const string ProcedureFault = "procedure-fault";

    /// <summary>A passage does not stand in the document.</summary>
    public const string PassageNotFound = "passage-not-found";
}
