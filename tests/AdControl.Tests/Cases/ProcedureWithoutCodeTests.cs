using System.Text.Json.Nodes;
using AdControl.Cases;
using AdControl.Cases.Scenarios;
using AdControl.Law;
using AdControl.Law.Linting;
using AdControl.Tests.Shared;
using AdControl.Workflows.Simulation;

namespace AdControl.Tests.Cases;

/// <summary>A procedure that the program does not know comes as workflow, rules, wording and parameters alone, and runs to its publication.</summary>
public sealed class ProcedureWithoutCodeTests : IDisposable
{
    private readonly DirectoryInfo rules = Directory.CreateTempSubdirectory("adcontrol-psl-rules-");
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("adcontrol-psl-data-");

    private static string Folder => Path.Combine(SharedData.SolutionRoot, "tests", "AdControl.Tests", "Procedures", "psl-authorisation");

    [Fact]
    public void Procedure_consists_of_data_alone()
    {
        var kinds = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(Path.GetExtension).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal([".json", ".txt"], kinds);
    }

    [Fact]
    public void Program_does_not_know_the_procedure()
    {
        Assert.Null(ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory]).Find("psl-authorisation"));
        var knowing = Directory.EnumerateFiles(Path.Combine(SharedData.SolutionRoot, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("psl-authorisation", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(knowing);
    }

    [Fact]
    public void Rules_of_the_procedure_are_clean_and_tested()
    {
        Pack("grants");

        Assert.Empty(RuleLint.Check(rules.FullName));
    }

    [Theory]
    [InlineData("granted", "grants")]
    [InlineData("refused", "grants")]
    [InlineData("silence", "grants")]
    [InlineData("silence", "refuses")]
    public async Task Scenario_of_the_procedure_meets_every_expectation(string name, string silence)
    {
        var pack = Pack(silence);
        var procedures = ProcedureCatalogue.Load([ProcedureCatalogue.DefaultDirectory, Path.Combine(Folder, "workflows")]);
        var folder = Path.Combine(Folder, silence == "grants" ? "scenarios" : "scenarios-refuses");
        var scenario = ScenarioReader.Read(await File.ReadAllTextAsync(Path.Combine(folder, name + ".json")), name + ".json");
        var clock = new SimulatedClock(scenario.Start);
        using var office = CaseOffice.InMemory(new CaseOfficeOptions(pack, procedures, data.FullName, clock));

        var result = await new ScenarioRunner(office, clock, folder).RunAsync(scenario);

        Assert.True(result.Failure is null, $"{result.Failure}\n{string.Join('\n', result.Timeline)}");
    }

    public void Dispose()
    {
        rules.Delete(recursive: true);
        data.Delete(recursive: true);
    }

    /// <summary>The pack of the program with the procedure's files beside its own, and its parameters among them.</summary>
    private RulePack Pack(string silence)
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "rules", "fr"), rules.FullName);
        var file = Path.Combine(rules.FullName, "parameters.json");
        var parameters = JsonNode.Parse(File.ReadAllText(file))!;
        Copy(Path.Combine(Folder, "rules"), rules.FullName);
        foreach (var added in JsonNode.Parse(File.ReadAllText(file))!["parameters"]!.AsArray())
        {
            var own = added!.DeepClone();
            if (own["id"]!.GetValue<string>() == "psl.silence") own["values"]![0]!["value"] = silence;
            parameters["parameters"]!.AsArray().Add(own);
        }
        File.WriteAllText(file, parameters.ToJsonString());
        return RulePack.Load(rules.FullName);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
