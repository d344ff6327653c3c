using System.Diagnostics;

namespace CampaignHub.Postgres.Tests;

/// <summary>Another process that owns a private server, so that a test can kill it: this assembly, run for <see cref="ForeignOwnerProcess"/> alone.</summary>
internal sealed class ForeignOwner : IDisposable
{
    private readonly Process _process;

    private ForeignOwner(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Starts the process, behind another program (such as one that changes the user) if wanted, and waits until its server answers.</summary>
    public static async Task<ForeignOwner> StartAsync(string folder, params string[] prefix)
    {
        string[] line =
        [
            .. prefix, "dotnet", typeof(ForeignOwner).Assembly.Location,
            "-explicit", "only", "-method", $"{typeof(ForeignOwnerProcess).FullName}.{nameof(ForeignOwnerProcess.Own)}", "-noLogo", "-noColor",
        ];
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(line[0], line[1..])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment = { [ForeignOwnerProcess.FolderVariable] = folder },
            },
        };
        process.Start();
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } text)
        {
            if (text.StartsWith(ForeignOwnerProcess.Ready, StringComparison.Ordinal))
            {
                return new ForeignOwner(process, text[ForeignOwnerProcess.Ready.Length..]);
            }

            said.Add(text);
        }

        throw new InvalidOperationException("The other process ended: " + string.Join('\n', said));
    }

    /// <summary>Ends the process without a chance to stop its server.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the process stop its server and end.</summary>
    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _process.Dispose();
}
