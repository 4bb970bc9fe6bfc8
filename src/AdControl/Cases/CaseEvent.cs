namespace AdControl.Cases;

/// <summary>Something that happened on a case, as its journal has it.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who, such as <c>evaluator:anna</c>; of what follows by itself, whose act it follows from; <c>system:</c> when it follows from none.</param>
/// <param name="Name">What, such as <c>deposited</c>, <c>state</c> or <c>signed</c>.</param>
/// <param name="Details">More, by name; what is empty is left out.</param>
/// <param name="Sequence">Its place in the chain.</param>
/// <param name="Hash">The hash of its entry.</param>
public sealed record CaseEvent(DateTimeOffset At, string By, string Name, IReadOnlyDictionary<string, string> Details, long Sequence, string Hash)
{
    /// <summary>Whether nobody did it: the program went on by itself, or from what somebody did.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>A detail; empty when there is none.</summary>
    public string this[string name] => Details.GetValueOrDefault(name, "");
}
