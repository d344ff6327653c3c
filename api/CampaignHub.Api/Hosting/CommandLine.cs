namespace CampaignHub.Api.Hosting;

/// <summary>The words behind the executable: a verb, then options.</summary>
/// <param name="Verb">What to do; <c>serve</c> when none is given.</param>
/// <param name="Options">Options without their dashes; a flag's value is <c>true</c>.</param>
public sealed record CommandLine(string Verb, IReadOnlyDictionary<string, string> Options)
{
    private static readonly string[] Flags = ["demo", "help", "dry-run"];
    private static readonly string[] Valued = ["urls", "rate", "history", "teams", "date", "url", "credentials", "cluster", "commune"];
    private static readonly string[] VerbsOfFiles = ["import", "export"];

    /// <summary>The file that a verb is about; null when none was named.</summary>
    public string? File { get; init; }

    /// <summary>Reads <c>[verb] [file] [--flag] [--option value | --option=value]</c>.</summary>
    /// <exception cref="StartException">A word is not understood.</exception>
    public static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var hasVerb = arguments is [var first, ..] && !first.StartsWith('-');
        var takesFile = hasVerb && VerbsOfFiles.Contains(arguments[0]);
        var file = default(string);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = hasVerb ? 1 : 0; i < arguments.Count; i++)
        {
            if (takesFile && file is null && !arguments[i].StartsWith('-'))
            {
                file = arguments[i];
                continue;
            }

            var (name, value) = Split(arguments[i]);
            if (Flags.Contains(name) && value is null)
            {
                options[name] = "true";
            }
            else if (Valued.Contains(name))
            {
                options[name] = value ?? (++i < arguments.Count ? arguments[i] : throw new StartException($"--{name}", "a value must follow."));
            }
            else
            {
                throw new StartException(arguments[i], "this option is not known; --help lists the options.");
            }
        }

        return new CommandLine(hasVerb ? arguments[0] : "serve", options) { File = file };
    }

    /// <summary>True when the flag was given.</summary>
    public bool Has(string flag) => Options.ContainsKey(flag);

    /// <summary>The option's value, or null when it was not given.</summary>
    public string? Find(string option) => Options.GetValueOrDefault(option);

    private static (string Name, string? Value) Split(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return (argument, null);
        }

        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? (argument[2..], null) : (argument[2..equals], argument[(equals + 1)..]);
    }
}
