using AdControl.Advertising;
using AdControl.Cli.Shell;
using AdControl.Documents;
using AdControl.Law;

namespace AdControl.Cli.Check;

/// <summary>Reads a document and judges it; whatever goes wrong with one file is that file's report. Safe to use from several threads.</summary>
/// <param name="judge">Judges a document that was read.</param>
/// <param name="context">The command's context.</param>
internal sealed class CheckEngine(Func<DocumentText, CheckRequest, CheckResult> judge, CommandContext context)
{
    private readonly DateOnly _today = LegalTime.Today(context.Clock);

    /// <summary>Known findings; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The folder of the baseline, from which it names documents; null for none.</summary>
    public string? BaselineFolder { get; init; }

    /// <summary>The name by which a baseline knows a document: its path from the baseline's folder, so that it is the same wherever the command is run.</summary>
    private string? BaselineNameOf(string location)
    {
        if (BaselineFolder is null) return null;
        return location == InputFile.StandardInput ? InputFile.StandardInputName : Path.GetRelativePath(BaselineFolder, Path.GetFullPath(location)).Replace('\\', '/');
    }

    /// <summary>Checks one file.</summary>
    /// <param name="path">The path as the user wrote it: it names the report.</param>
    /// <param name="location">Where the file lies; <c>-</c> for standard input.</param>
    /// <param name="target">How it is to be judged; its audience is known.</param>
    /// <param name="cancellation">Abandons the reading.</param>
    public async Task<CheckReport> CheckAsync(string path, string location, CheckTarget target, CancellationToken cancellation)
    {
        var name = path == InputFile.StandardInput ? InputFile.StandardInputName : path;
        try
        {
            var bytes = await InputFile.ReadAsync(location, context, cancellation);
            var document = DocumentReader.Read(bytes, name, null, cancellation);
            if (IsEmpty(document)) throw DocumentUnreadableException.Empty(name);
            var known = BaselineNameOf(location);
            return ReportOf(name, document, judge(document, RequestFor(target, known))) with { BaselineName = known };
        }
        catch (DocumentUnreadableException problem)
        {
            var language = context.Language.WireName();
            return CheckReport.Failed(name, new CheckFailure(problem.Code, problem.MessageIn(language), problem.MendIn(language)));
        }
        catch (CommandFailedException problem)
        {
            return CheckReport.Failed(name, new CheckFailure(problem.Code, problem.Message, problem.Mend));
        }
        catch (Exception problem) when (problem is not OperationCanceledException && Environment.GetEnvironmentVariable("ADCONTROL_DEBUG") != "1")
        {
            return CheckReport.Failed(name, new CheckFailure("internal", context.Say("erreur interne : ", "internal error: ") + problem.Message, context.Say("ADCONTROL_DEBUG=1 en montre l'origine.", "ADCONTROL_DEBUG=1 shows where it comes from.")));
        }
    }

    // Judged as a text, it would only lack every statement the law requires.
    private static bool IsEmpty(DocumentText document) =>
        document.Text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);

    private static CheckReport ReportOf(string path, DocumentText document, CheckResult result) => new(path, result, document.Text, null)
    {
        IsPlainText = document.Format == Documents.DocumentFormat.Text,
        HasSourceLines = document.Format is Documents.DocumentFormat.Html or Documents.DocumentFormat.Markdown,
        Blocks = document.Blocks,
    };

    private CheckRequest RequestFor(CheckTarget target, string? baselineName) => new()
    {
        Audience = target.Audience!.Value,
        Product = target.Product,
        Medium = target.Medium,
        DeviceClass = target.DeviceClass,
        LawDate = target.Date,
        Today = _today,
        Medicines = target.Medicines,
        Language = context.Language,
        Baseline = Baseline,
        BaselineDocument = baselineName,
    };
}
