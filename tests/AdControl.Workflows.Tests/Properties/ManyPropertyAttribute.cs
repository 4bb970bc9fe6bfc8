using System.Globalization;
using FsCheck.Xunit;

namespace AdControl.Workflows.Tests.Properties;

/// <summary>A property tried 200 times, or as often as <c>PROPERTY_RUNS</c> says (5,000 for the full proof).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ManyPropertyAttribute : PropertyAttribute
{
    public ManyPropertyAttribute() => MaxTest = int.TryParse(Environment.GetEnvironmentVariable("PROPERTY_RUNS"), CultureInfo.InvariantCulture, out var runs) ? runs : 200;
}
