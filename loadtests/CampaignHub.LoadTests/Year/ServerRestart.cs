using System.Diagnostics;
using System.Globalization;

namespace CampaignHub.LoadTests.Year;

/// <summary>Stops the server of a run and starts it again on its data, so that a scenario can see how it starts.</summary>
internal sealed class ServerRestart(string serverFile, string dataFolder, Uri address) : IDisposable
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(5);
    private Process? _process;

    /// <summary>Number of the process that runs now.</summary>
    public int ProcessId => _process!.Id;

    /// <summary>Ends the server that another one started, as Ctrl-C does.</summary>
    public static async Task StopAsync(int process, CancellationToken cancellation)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            Interrupt(process);
            await running.WaitForExitAsync(cancellation).WaitAsync(s_limit, cancellation);
        }
        catch (ArgumentException)
        {
            // It has ended already.
        }
    }

    /// <summary>Starts it; gives the seconds from the start of the process to its first right answer.</summary>
    /// <param name="isRight">Whether an answer is right; asked until it is.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<double> StartAsync(Func<CancellationToken, Task<bool>> isRight, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        _process = Run("serve", "--demo", "--rate", "0", "--urls", address.GetLeftPart(UriPartial.Authority));
        while (!await IsThereAsync(isRight, cancellation))
        {
            if (TimeProvider.System.GetElapsedTime(started) > s_limit || _process.HasExited)
                throw new TimeoutException("The server did not start.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
        }

        return TimeProvider.System.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Stops it.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (_process is { HasExited: false } process)
        {
            Interrupt(process.Id);
            await process.WaitForExitAsync(cancellation).WaitAsync(s_limit, cancellation);
        }
    }

    /// <summary>Runs one of its commands to the end; gives the seconds it took.</summary>
    public async Task<double> CommandAsync(string command, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Run(command);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? TimeProvider.System.GetElapsedTime(started).TotalSeconds : throw new IOException($"{command} ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        _process?.Dispose();
    }

    private static async Task<bool> IsThereAsync(Func<CancellationToken, Task<bool>> isRight, CancellationToken cancellation)
    {
        try
        {
            return await isRight(cancellation);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static void Interrupt(int process)
    {
        using var kill = Process.Start("kill", ["-INT", process.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private Process Run(params string[] arguments)
    {
        // Its words would mix with the figures.
        var start = new ProcessStartInfo("dotnet", [serverFile, .. arguments]) { Environment = { ["CAMPAIGNHUB_DATA"] = dataFolder }, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
