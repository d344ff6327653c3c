namespace NBomber.CSharp;

/// <summary>The part of the command line that chooses scenarios: <c>--target a b</c>, <c>-t a</c> or <c>--target=a</c>.</summary>
internal static class CommandLine
{
    private const string Option = "--target";

    public static string[] TargetScenarios(string[] args)
    {
        var targets = new List<string>();
        var reading = false;
        foreach (var arg in args)
        {
            if (arg.StartsWith(Option + "=", StringComparison.Ordinal))
                targets.Add(arg[(Option.Length + 1)..]);
            else if (arg.StartsWith('-'))
                reading = arg is Option or "-t";
            else if (reading)
                targets.Add(arg);
        }
        return [.. targets];
    }
}
