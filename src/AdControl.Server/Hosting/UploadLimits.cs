using Microsoft.AspNetCore.Http.Features;

namespace AdControl.Server.Hosting;

/// <summary>How much one request may bring.</summary>
internal static class UploadLimits
{
    /// <summary>The most bytes of one request, files included.</summary>
    public const long WholeRequest = 120L << 20;

    /// <summary>The most bytes of a request of a program without files.</summary>
    public const long Words = 8L << 20;

    /// <summary>The most bytes of one file.</summary>
    public const long OneFile = 50L << 20;

    /// <summary>The most files of one request.</summary>
    public const int Files = 50;

    /// <summary>Sets what a form may hold.</summary>
    public static void Apply(FormOptions form)
    {
        form.ValueCountLimit = 2000;
        form.KeyLengthLimit = 200;
        form.ValueLengthLimit = 1 << 20;
        form.MultipartBodyLengthLimit = WholeRequest;
        form.MultipartHeadersCountLimit = 16;
        form.MultipartHeadersLengthLimit = 8 << 10;
    }
}
