using System.CommandLine;
using System.CommandLine.Parsing;
using AdControl.Law;
using AdControl.Rules;

namespace AdControl.Cli.Shell;

/// <summary>Options whose value is one of a list of names.</summary>
internal static class Choice
{
    /// <summary>An option that takes the written name of a value of <typeparamref name="T"/>; null when it is not given.</summary>
    public static Option<T?> Of<T>(string name, string description, CommandContext context) where T : struct, Enum
    {
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', WireNames.All<T>()),
            CustomParser = result => Parse<T>(result, name, context),
        };
        option.CompletionSources.Add(_ => WireNames.All<T>().Select(value => new System.CommandLine.Completions.CompletionItem(value)));
        return option;
    }

    /// <summary>An option that takes the written name of a value of <typeparamref name="T"/>; read it with <see cref="Get{T}"/>.</summary>
    /// <remarks>An option over each enumeration costs a cold start several milliseconds apiece; this one is an option of text, for the command that must start fast.</remarks>
    public static Option<string> Named<T>(string name, string description, CommandContext context) where T : struct, Enum
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', WireNames.All<T>()) };
        option.CompletionSources.Add(_ => WireNames.All<T>().Select(value => new System.CommandLine.Completions.CompletionItem(value)));
        option.Validators.Add(result => Validate<T>(result, name, context));
        return option;
    }

    /// <summary>Refuses any value that is none of <paramref name="names"/>, in the user's language.</summary>
    public static void AcceptOnly<T>(this Option<T> option, CommandContext context, params string[] names)
    {
        option.CompletionSources.Add(_ => names.Select(value => new System.CommandLine.Completions.CompletionItem(value)));
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !names.Contains(result.Tokens[^1].Value, StringComparer.Ordinal)) result.AddError(Refusal(result.Tokens[^1].Value, option.Name, names, context));
        });
    }

    /// <summary>The value of an option that was made by <see cref="Named{T}"/>; null when it was not given.</summary>
    public static T? Get<T>(this ParseResult parsed, Option<string> option) where T : struct, Enum =>
        WireNames.TryParse<T>(parsed.GetValue(option), out var value) ? value : null;

    /// <summary>What to say of a name that is none of the values of <typeparamref name="T"/>.</summary>
    public static string Refusal<T>(string typed, string name, CommandContext context) where T : struct, Enum
    {
        return Refusal(typed, name, WireNames.All<T>(), context);
    }

    private static string Refusal(string typed, string name, IEnumerable<string> names, CommandContext context)
    {
        var list = string.Join(", ", names);
        var near = NearestName.Of(typed, names);
        return near is null
            ? context.Say($"{name} : « {typed} » ne convient pas ; au choix : {list}.", $"{name}: '{typed}' will not do; choose from {list}.")
            : context.Say($"{name} : « {typed} » ne convient pas ; vouliez-vous dire « {near} » ? Au choix : {list}.", $"{name}: '{typed}' will not do; did you mean '{near}'? Choose from {list}.");
    }

    private static T? Parse<T>(ArgumentResult result, string name, CommandContext context) where T : struct, Enum
    {
        var typed = result.Tokens[^1].Value;
        if (WireNames.TryParse<T>(typed, out var value)) return value;
        result.AddError(Refusal<T>(typed, name, context));
        return null;
    }

    private static void Validate<T>(OptionResult result, string name, CommandContext context) where T : struct, Enum
    {
        if (result.Tokens.Count > 0 && !WireNames.TryParse<T>(result.Tokens[^1].Value, out _)) result.AddError(Refusal<T>(result.Tokens[^1].Value, name, context));
    }
}
