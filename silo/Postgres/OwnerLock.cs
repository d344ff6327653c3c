using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>
/// Held by the one process that starts, watches and stops the server of a data folder. The kernel lets go of it when the
/// process ends, however it ends, so whoever gets it knows that the previous owner is dead.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    /// <summary>A server that was asked to stop may still be draining when the next one starts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FileStream _file;

    private OwnerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="PostgresUnavailableException">Another process holds it.</exception>
    public static async Task<OwnerLock> TakeAsync(ClusterFolder folder, Action<string>? progress, CancellationToken cancellation)
    {
        var name = Path.Combine(folder.Root, "owner");
        var deadline = TimeProvider.System.GetTimestamp() + (long)(Patience.TotalSeconds * TimeProvider.System.TimestampFrequency);
        for (var told = false; ; told = true)
        {
            if (TryOpen(name) is { } file)
            {
                await File.WriteAllTextAsync(
                    name + ".pid", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), cancellation);
                return new OwnerLock(file);
            }

            var holder = File.Exists(name + ".pid") ? await File.ReadAllTextAsync(name + ".pid", cancellation) : "?";
            if (TimeProvider.System.GetTimestamp() > deadline)
            {
                throw new PostgresUnavailableException(
                    $"Process {holder} already serves the data folder {folder.Root}: stop it first, or set CAMPAIGNHUB_DATA to another folder.");
            }

            if (!told)
            {
                progress?.Invoke($"Waiting for process {holder}, which still uses the data folder.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(string name)
    {
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new PostgresUnavailableException(
                $"{name} cannot be opened ({failure.Message}): start as the user who made the data folder.", failure);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
