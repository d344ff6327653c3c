using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CampaignHub.Testing;

/// <summary>
/// The built server as people run it: its own process, a demonstration without simulated teams, a data folder and a port
/// of its own. Register with <c>[assembly: AssemblyFixture(typeof(RunningServer))]</c>.
/// </summary>
public partial class RunningServer : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaignhub-browser-");
    private TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ProcessOutput _output = new();
    private readonly string[] _options;
    private Process _process = null!;

    /// <summary>A demonstration of today alone.</summary>
    public RunningServer()
        : this([])
    {
    }

    /// <param name="options">Options of <c>serve</c> beside those of a demonstration without simulated work.</param>
    protected RunningServer(string[] options) => _options = options;

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Its demonstration accounts and devices.</summary>
    public DemoAccess Access { get; private set; } = null!;

    /// <summary>Starts the server and waits until it is ready.</summary>
    public async ValueTask InitializeAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        _process = Start("http://127.0.0.1:0");
        Address = await WaitForAddressAsync(limit.Token);
        using var client = new HttpClient { BaseAddress = Address };
        using var ready = await client.GetAsync("/readyz", limit.Token);
        if (!ready.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"/readyz answered {(int)ready.StatusCode}.\n{_output}");
        }

        await using var file = File.OpenRead(Path.Combine(_data.FullName, "demo", "credentials.json"));
        Access = (await JsonSerializer.DeserializeAsync<DemoAccess>(file, Web, limit.Token))!;
    }

    /// <summary>Kills the process as a power cut would; its PostgreSQL lives on.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Starts it again, after a kill, where it was before.</summary>
    public async Task StartAgainAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Start(Address.ToString());
        await WaitForAddressAsync(limit.Token);
    }

    /// <summary>Lets the process stand still, its connections open, until <see cref="GoOnAsync"/>.</summary>
    public Task StandStillAsync() => SignalAsync("-STOP");

    /// <summary>Lets the process go on.</summary>
    public Task GoOnAsync() => SignalAsync("-CONT");

    /// <summary>Stops it the way an operator does, and by force when that does not help.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_process is not null)
        {
            await StopAsync(_process);
            _process.Dispose();
        }

        _data.Delete(recursive: true);
    }

    private Process Start(string address)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Executable(), "serve", "--demo", "--rate", "0", "--urls", address },
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["CAMPAIGNHUB_DATA"] = _data.FullName },
        };
        foreach (var option in _options)
        {
            start.ArgumentList.Add(option);
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("The server ended before it was ready."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>The server is built into the same artifacts folder, in the same configuration, as the tests that start it.</summary>
    private static string Executable()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var file = Path.Combine(own.Parent!.Parent!.FullName, "CampaignHub.Api", own.Name, "CampaignHub.dll");
        return File.Exists(file) ? file : throw new FileNotFoundException("Build api/CampaignHub.Api first.", file);
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Add(line);
        if (CommandCentreAddress().Match(line) is { Success: true } match)
        {
            _listening.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    private async Task<Uri> WaitForAddressAsync(CancellationToken cancellation)
    {
        try
        {
            return await _listening.Task.WaitAsync(cancellation);
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            throw new InvalidOperationException($"The server did not become ready.\n{_output}", exception);
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var sending = Process.Start("kill", [signal, $"{_process.Id}"]);
        await sending.WaitForExitAsync();
    }

    private static async Task StopAsync(Process process)
    {
        if (process.HasExited)
        {
            return;
        }

        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            using var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The line of the start that says where the command centre is.</summary>
    [GeneratedRegex(@"(?<address>https?://\S+)/dieu-hanh\b")]
    private static partial Regex CommandCentreAddress();
}
