using AdControl.Workflows.Hosting;

namespace AdControl.Workflows.Tests.Hosting;

public sealed class InMemoryHttpRequestTests() : HttpRequestTests(new InMemoryWorkflowStore());
