namespace AdControl.Storage;

/// <summary>Rows of the domain that are stored in the transaction of a workflow step, or of journal entries.</summary>
public interface IEnlisted
{
    /// <summary>Writes and saves the rows; the transaction is open and is committed by the caller.</summary>
    /// <param name="transaction">The transaction of the step.</param>
    /// <param name="cancellation">Gives the step up.</param>
    /// <returns>False when somebody was faster: nothing is stored, and the step is made again. A step that must not be made again throws instead.</returns>
    ValueTask<bool> WriteAsync(StepTransaction transaction, CancellationToken cancellation);
}
