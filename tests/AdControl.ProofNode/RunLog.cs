using System.Text;

namespace AdControl.ProofNode;

/// <summary>A file of this process to which lines are added; what is written stays when the process is killed.</summary>
internal sealed class RunLog(string folder, string name) : IDisposable
{
    private readonly FileStream _file = new(Path.Combine(folder, $"{name}-{Environment.ProcessId}.log"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public void Write(string line)
    {
        lock (_file) _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    public void Dispose() => _file.Dispose();
}
