namespace AdControl.Decisions.Wording;

/// <summary>For each of what a rule writes.</summary>
internal enum WordingEach
{
    Once,
    Finding,
    Product,
    Condition,
    Question,
    Reason,
    Opinion,
    Visa,
    File,
}
