using AdControl.Workflows.Values;

namespace AdControl.Workflows.Scripts;

/// <summary>A script of the JavaScript subset: read once, evaluated any number of times, by any number of threads.</summary>
internal sealed class Script
{
    private readonly ScriptNode _body;
    private readonly int _slots;

    private Script(ScriptNode body, int slots, ScriptParser parser)
    {
        _body = body;
        _slots = slots;
        UnknownNames = parser.UnknownNames;
        Unpublishable = parser.Unpublishable;
    }

    /// <summary>Names in the script that nothing defines, with their offsets: evaluation fails where it reaches one.</summary>
    public IReadOnlyList<(string Name, int Offset)> UnknownNames { get; }

    /// <summary>Loops and function bodies: they run, as an imported definition expects, but a definition with them is not published.</summary>
    public IReadOnlyList<(string Construct, int Offset)> Unpublishable { get; }

    /// <exception cref="ScriptSyntaxException">The text is no script of the subset.</exception>
    public static Script Parse(string text, IScriptNames names)
    {
        var parser = new ScriptParser(text, names);
        var body = parser.ParseProgram(out var slots);
        return new Script(body, slots, parser);
    }

    /// <summary>The value of the script: what it returns, else the value of its last statement.</summary>
    /// <exception cref="ScriptException">The script failed.</exception>
    public WorkflowValue Evaluate(ScriptRun run)
    {
        run.Reset();
        try
        {
            var value = _body.Evaluate(run, new ScriptFrame(_slots, null));
            return run.IsReturning ? run.Returned : value;
        }
        catch (Exception problem) when (problem is ArgumentException or ArithmeticException or InvalidOperationException or ScriptSyntaxException)
        {
            // What the framework refuses, such as normalising half a character, is an error of the script, not of the engine.
            throw new ScriptException(problem.Message);
        }
    }
}
