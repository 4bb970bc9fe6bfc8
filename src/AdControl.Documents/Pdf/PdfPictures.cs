using System.Globalization;
using AdControl.Documents.Programs;
using AdControl.Documents.Reading;

namespace AdControl.Documents.Pdf;

/// <summary>How much of each page its largest picture covers, from the list of <c>pdfimages</c>.</summary>
internal static class PdfPictures
{
    /// <returns>Per page with pictures, the area of the largest in square points.</returns>
    public static Dictionary<int, double> Read(ReadContext context, string path)
    {
        var result = ExternalProgram.Run(context, "pdfimages", "-list", path);
        var areas = new Dictionary<int, double>();
        foreach (var line in result.Text().Split('\n').Skip(2))
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length < 14 || columns[2] == "smask" || !int.TryParse(columns[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page)) continue;
            areas[page] = Math.Max(areas.GetValueOrDefault(page), Area(columns));
        }

        return areas;
    }

    private static double Area(string[] columns) => Length(columns[3], columns[12]) * Length(columns[4], columns[13]);

    private static double Length(string pixels, string perInch) =>
        double.TryParse(pixels, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) && double.TryParse(perInch, NumberStyles.Float, CultureInfo.InvariantCulture, out var density) && density > 0
            ? size * 72 / density : 0;
}
