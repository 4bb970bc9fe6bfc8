namespace AdControl.Server.Tests.Chromium;

/// <summary>The tests that share the browser: one after the other, so that a page never waits for another test's.</summary>
[CollectionDefinition(ChromiumFixture.Name)]
public sealed class ChromiumTests : ICollectionFixture<ChromiumFixture>;
