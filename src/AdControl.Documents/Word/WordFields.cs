namespace AdControl.Documents.Word;

/// <summary>Follows complex fields: their instruction is for the program, their result for the reader.</summary>
internal sealed class WordFields
{
    private readonly Stack<bool> _inInstruction = new();

    public bool HidesText => _inInstruction.Contains(true);

    public void Mark(string? type)
    {
        if (type == "begin") _inInstruction.Push(true);
        else if (type == "end") _inInstruction.TryPop(out _);
        else if (type == "separate" && _inInstruction.TryPop(out _)) _inInstruction.Push(false);
    }

    /// <summary>Whether an instruction would fetch something when the field is updated.</summary>
    public static bool Fetches(string instruction) =>
        instruction.Contains("INCLUDEPICTURE", StringComparison.OrdinalIgnoreCase) || instruction.Contains("INCLUDETEXT", StringComparison.OrdinalIgnoreCase)
        || instruction.TrimStart().StartsWith("DDE", StringComparison.OrdinalIgnoreCase) || instruction.TrimStart().StartsWith("LINK ", StringComparison.OrdinalIgnoreCase);
}
