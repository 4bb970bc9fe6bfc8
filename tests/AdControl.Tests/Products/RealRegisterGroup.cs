namespace AdControl.Tests.Products;

/// <summary>Shares one import among the classes that read the real register.</summary>
[CollectionDefinition(Name)]
public sealed class RealRegisterGroup : ICollectionFixture<RealRegister>
{
    public const string Name = "real register";
}
