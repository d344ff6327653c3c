using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>
/// Held by the one process that starts, watches and stops the server of a data folder. The kernel lets go of it when the
/// process ends, however it ends, so whoever gets it knows that the previous owner is dead.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="PostgresUnavailableException">Another process holds it.</exception>
    public static async Task<OwnerLock> TakeAsync(ClusterFolder folder, PrivatePostgresOptions options, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var begun = time.GetTimestamp();
        for (var told = false; ; told = true)
        {
            if (TryTake(folder) is { } taken)
            {
                return taken;
            }

            var holder = File.Exists(folder.OwnerProcess) ? await File.ReadAllTextAsync(folder.OwnerProcess, cancellation) : "?";
            if (time.GetElapsedTime(begun) > options.OwnerPatience)
            {
                throw new PostgresUnavailableException(
                    $"Process {holder} already serves the data folder {folder.Root}: stop it first, or set CAMPAIGNHUB_DATA to another folder.");
            }

            if (!told)
            {
                options.Progress?.Invoke($"Waiting for process {holder}, which still uses the data folder.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Takes the lock, or gives null when another process holds it.</summary>
    public static OwnerLock? TryTake(ClusterFolder folder)
    {
        try
        {
            var file = new FileStream(folder.Owner, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(folder.OwnerProcess, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new OwnerLock(file);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new PostgresUnavailableException(
                $"{folder.Root} belongs to another user: start as the user who made it, or give it away with chown -R.", failure);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
