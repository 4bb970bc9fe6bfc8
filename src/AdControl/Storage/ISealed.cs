namespace AdControl.Storage;

/// <summary>Rows of the domain for which the journal vouches: their hashes are written to the chain of the step, in its transaction.</summary>
public interface ISealed : IEnlisted
{
    /// <summary>What the journal is to remember of the rows; the same whenever it is asked for.</summary>
    IEnumerable<RowSeal> Seals { get; }
}
