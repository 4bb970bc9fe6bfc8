using System.Text;
using AdControl.Advertising;
using AdControl.Cases;
using AdControl.Law;
using AdControl.Reporting;
using AdControl.Server.Checking;
using AdControl.Server.Hosting;
using AdControl.Server.Localization;
using Microsoft.AspNetCore.Mvc;

namespace AdControl.Server.Api;

/// <summary>Checks a text or a file as <c>adcontrol check</c> does, and answers in its forms.</summary>
internal static class CheckApi
{
    private const int MostMedicines = 50;

    public static void Map(RouteGroupBuilder api) =>
        api.MapPost("/check", CheckAsync).WithTags("Check")
            .WithSummary("Checks a text (JSON) or a file (multipart/form-data: file, audience, product, medium, class, medicine, date). Answers as the command does: ?format=json, sarif or html")
            .Accepts<CheckText>("application/json", "multipart/form-data").Produces<CheckAnswer>().Refuses(400, 413, 415, 422, 429).DisableAntiforgery();

    private static async Task<IResult> CheckAsync(Caller caller, CheckDesk desk, [FromQuery] string? format)
    {
        if (format is not (null or "json" or "sarif" or "html")) throw new ApiRefusedException(ProblemCode.Unreadable, caller.T["There is no format '{0}': json, sarif, html.", format]);
        var (order, bytes) = caller.Http.Request.HasFormContentType ? await FormAsync(caller) : await TextAsync(caller);
        var report = await desk.RunAsync(caller.Actor.ToString(), order, bytes, caller.Gone);
        var form = format ?? "json";
        // A page that shows a stranger's text is saved, not opened under this server's name.
        return Results.File(Bytes(report, form), TypeOf(form), form == "json" ? null : $"adcontrol.{form}");
    }

    /// <summary>A report in one of its forms.</summary>
    internal static byte[] Bytes(CheckReport report, string format)
    {
        var settings = new ReportSettings(Texts.Spoken, Level.Major, Colour: false, Width: 100);
        using var text = new StringWriter { NewLine = "\n" };
        switch (format)
        {
            case "sarif": new SarifReport([report], settings).Write(text); break;
            case "html": new HtmlReport(settings).Write([report], text); break;
            default: JsonReport.Write([report], asArray: false, text); break;
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The media type of a form.</summary>
    internal static string TypeOf(string format) => format switch
    {
        "sarif" => "application/sarif+json",
        "html" => "text/html; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    private static async Task<(CheckOrder, ReadOnlyMemory<byte>)> TextAsync(Caller caller)
    {
        var body = await ApiRoutes.ReadAsync<CheckText>(caller.Http);
        var order = new CheckOrder(
            FileNames.Safe(body.Name ?? CheckOrder.Unnamed), body.Audience, body.Product ?? ProductKind.Medicine, body.Medium, body.Class, Bounded(body.Medicines ?? [], caller), body.Date ?? caller.Today);
        return (order, Encoding.UTF8.GetBytes(body.Text));
    }

    private static async Task<(CheckOrder, ReadOnlyMemory<byte>)> FormAsync(Caller caller)
    {
        var form = await caller.Http.Request.ReadFormAsync(caller.Gone);
        if (form.Files is not [var file]) throw new ApiRefusedException(RefusalCode.Missing, caller.T["One file is checked at a time: the form has {0}.", form.Files.Count]);
        if (file.Length > UploadLimits.OneFile) throw new ApiRefusedException(ProblemCode.TooLarge, caller.T["'{0}' has {1} bytes; a file may have {2}.", FileNames.Shown(file.FileName), file.Length, UploadLimits.OneFile]);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, caller.Gone);
        var order = new CheckOrder(
            FileNames.Safe(file.FileName), Value<Audience>("audience") ?? throw new ApiRefusedException(RefusalCode.Missing, caller.T["To whom is the advertisement addressed? Give \"audience\": public or professional."]),
            Value<ProductKind>("product") ?? ProductKind.Medicine, Value<Medium>("medium"), Value<DeviceClass>("class"), Bounded([.. form["medicine"].OfType<string>().Where(m => m.Length > 0)], caller), Day());
        return (order, bytes.ToArray());

        T? Value<T>(string name) where T : struct, Enum
        {
            var text = form[name].ToString();
            if (text.Length == 0) return null;
            return WireNames.TryParse<T>(text, out var value) ? value : throw new ApiRefusedException(RefusalCode.Missing, caller.T["\"{0}\" is one of: {1}.", name, string.Join(", ", WireNames.All<T>())]);
        }

        DateOnly Day() => form["date"].ToString() is not { Length: > 0 } text ? caller.Today
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : throw new ApiRefusedException(RefusalCode.Missing, caller.T["\"date\" is a day, written 2026-03-31."]);
    }

    private static IReadOnlyList<string> Bounded(IReadOnlyList<string> medicines, Caller caller) => medicines.Count <= MostMedicines ? medicines
        : throw new ApiRefusedException(RefusalCode.OutsideLimit, caller.T["{0} medicines are given; at most {1} may be.", medicines.Count, MostMedicines]);
}
