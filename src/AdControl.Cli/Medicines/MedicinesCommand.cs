using System.CommandLine;
using AdControl.Cli.Shell;

namespace AdControl.Cli.Medicines;

/// <summary><c>adcontrol medicines</c>.</summary>
internal static class MedicinesCommand
{
    public static Command Build(CommandContext context) => new("medicines");
}
