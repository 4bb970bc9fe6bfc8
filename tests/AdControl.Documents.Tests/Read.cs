using System.Globalization;
using System.Text;
using AdControl.Tests.Shared;

namespace AdControl.Documents.Tests;

/// <summary>Reading and showing documents in tests.</summary>
internal static class Read
{
    public const string FixtureFolder = "tests/AdControl.Documents.Tests/Fixtures";

    public static byte[] Bytes(string fixture) => File.ReadAllBytes(Path.Combine(SharedData.SolutionRoot, FixtureFolder, fixture));

    public static DocumentText Fixture(string name, DocumentLimits? limits = null) => DocumentReader.Read(Bytes(name), name, limits);

    public static DocumentText Text(string text, string name = "a.txt", DocumentLimits? limits = null) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), name, limits);

    public static DocumentText Html(string body) => Text($"<!doctype html><html><head><meta charset=utf-8></head><body>{body}</body></html>", "a.html");

    public static DocumentUnreadableException Failure(byte[] bytes, string name, DocumentLimits? limits = null) =>
        Assert.Throws<DocumentUnreadableException>(() => DocumentReader.Read(bytes, name, limits));

    public static string[] Codes(this DocumentText document) => [.. document.Warnings.Select(w => w.Code)];

    public static string TextOf(this DocumentText document, Block block) => document.Text.Substring(block.Start, block.Length);

    public static string[] Texts(this DocumentText document) => [.. document.Blocks.Select(document.TextOf)];

    public static Block BlockOf(this DocumentText document, string text) => document.Blocks.Single(b => document.TextOf(b) == text);

    /// <summary>Everything a reader found, as a page that a person can review.</summary>
    public static string Show(DocumentText document)
    {
        var page = new StringBuilder();
        page.AppendLine(CultureInfo.InvariantCulture, $"{document.Format}, {document.Pages} page(s), pictures: {document.HasPictures}");
        foreach (var warning in document.Warnings) page.AppendLine(CultureInfo.InvariantCulture, $"! {warning}");
        foreach (var block in document.Blocks)
        {
            var place = document.Locate(block.Start);
            var height = document.LetterHeight(block.Start, block.Length) is { } points ? string.Create(CultureInfo.InvariantCulture, $", {points} pt") : "";
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"[{block.Kind}, {block.Flags}, page {place.Page}, {place.Line}:{place.Column}{height}, {place.Source}]").AppendLine(document.TextOf(block));
        }

        return page.ToString();
    }
}
