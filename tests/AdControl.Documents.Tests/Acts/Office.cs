using AdControl.Documents.Acts;

namespace AdControl.Documents.Tests.Acts;

/// <summary>LibreOffice: there in CI, perhaps absent on a developer's machine.</summary>
internal static class Office
{
    public static void Need()
    {
        var isThere = ActPdf.IsAvailable();
        if (!isThere && Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"soffice is not there, and CI=true: eng/setup.sh installs {ActPdf.Package}.");
        Skip.IfNot(isThere, $"soffice is not there: this test needs the package {ActPdf.Package}.");
    }
}
