using System.Diagnostics;

namespace CampaignHub.LoadTests.Proof;

/// <summary>The server's own <c>verify</c>, as its users run it.</summary>
internal static class Verification
{
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(15);

    /// <returns>Whether it found everything right, beside the running server.</returns>
    public static async Task<bool> RunAsync(string server, string dataFolder, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(_timeout);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [server, "verify"])
        {
            Environment = { ["CAMPAIGNHUB_DATA"] = dataFolder },
            RedirectStandardOutput = true,
        })!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
                Console.WriteLine($"  verify  {line}");
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }
}
