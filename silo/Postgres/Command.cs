using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CampaignHub.Postgres;

/// <summary>A program with its arguments and additions to the environment, run to its end.</summary>
internal sealed record Command(string Program, IReadOnlyList<string> Arguments)
{
    private const int LongestOutput = 64 * 1024;

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Runs it with no input, in the root folder (a folder the other account may always enter), and gathers what it says.
    /// At the time limit or when cancelled, it is killed; its children are left alone, for a started server must live on.
    /// </summary>
    public static async Task<CommandResult> RunAsync(Command command, TimeSpan limit, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo(command) };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new CommandResult(127, $"{command.Program}: {failure.Message}");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            cancellation.ThrowIfCancellationRequested();
            return new CommandResult(124, $"{command.Program} did not end within {limit.TotalSeconds:0} s");
        }

        lock (output)
        {
            return new CommandResult(process.ExitCode, output.ToString().Trim());
        }
    }

    private static ProcessStartInfo StartInfo(Command command)
    {
        var info = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < LongestOutput)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
