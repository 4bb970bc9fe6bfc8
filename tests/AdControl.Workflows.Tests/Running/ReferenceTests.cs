using AdControl.Workflows.Running;

namespace AdControl.Workflows.Tests.Running;

public sealed class ReferenceTests
{
    [Fact]
    public void Engine_references_nothing_but_the_framework_and_no_network_or_database()
    {
        var names = typeof(WorkflowLibrary).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.All(names, n => Assert.StartsWith("System.", n, StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("System.Net.Http", StringComparison.Ordinal) || n.StartsWith("System.Data", StringComparison.Ordinal));
    }
}
