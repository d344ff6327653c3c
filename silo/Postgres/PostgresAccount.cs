using System.Globalization;

namespace CampaignHub.Postgres;

/// <summary>
/// The user PostgreSQL runs as. It refuses to run as root, so root hands it to another account: the owner of an existing
/// cluster, else <c>postgres</c>, else <c>nobody</c>. Everybody else runs it as themselves.
/// </summary>
/// <param name="UserId">Numeric user, or null for the user of this process.</param>
/// <param name="GroupId">Numeric group, or null likewise.</param>
/// <param name="Capability">
/// The Linux capability PostgreSQL keeps so that it can pass folders closed to its account, such as root's home; null = none needed.
/// </param>
internal sealed record PostgresAccount(int? UserId, int? GroupId, string? Capability)
{
    private const int CapDacOverride = 1;
    private const int CapDacReadSearch = 2;
    private const int CapSetPcap = 8;

    private static readonly PostgresAccount Self = new(null, null, null);

    /// <summary>Chooses the account for a cluster.</summary>
    /// <exception cref="PostgresUnavailableException">The cluster belongs to somebody this user cannot act for.</exception>
    public static async Task<PostgresAccount> ChooseAsync(ClusterFolder folder, string binaries, CancellationToken cancellation)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return Self;
        }

        var (user, group) = await OwnerAsync(folder.Data, cancellation) ?? Known("postgres") ?? Known("nobody") ?? (65534, 65534);
        var closed = ClosedParent(folder.Root) ?? ClosedParent(binaries);
        return new PostgresAccount(user, group, closed is null ? null : Pass(closed));
    }

    /// <summary>The same command, run as this account.</summary>
    public Command Run(Command command)
    {
        if (UserId is null)
        {
            return command;
        }

        List<string> arguments =
        [
            string.Create(CultureInfo.InvariantCulture, $"--reuid={UserId}"),
            string.Create(CultureInfo.InvariantCulture, $"--regid={GroupId}"),
            "--clear-groups",
        ];
        if (Capability is not null)
        {
            // access(2) forgets the capabilities of a user who is not root unless told not to, and PostgreSQL asks
            // access(2) whether its own programs may be run.
            arguments.AddRange([$"--inh-caps=+{Capability}", $"--ambient-caps=+{Capability}", "--securebits=+no_setuid_fixup"]);
        }

        return command with { Program = "setpriv", Arguments = [.. arguments, "--", command.Program, .. command.Arguments] };
    }

    /// <summary>Creates a folder that only this account may enter.</summary>
    public async Task CreateFolderAsync(string path, CancellationToken cancellation)
    {
        if (UserId is null)
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return;
        }

        await InstallAsync(["-d", "-m", "0700", .. Ownership(), path], cancellation);
    }

    /// <summary>Copies a file so that only this account may read the copy.</summary>
    public Task CopyFileAsync(string from, string to, CancellationToken cancellation) =>
        InstallAsync(["-m", "0600", .. Ownership(), from, to], cancellation);

    private string[] Ownership() => UserId is null
        ? []
        : ["-o", UserId.Value.ToString(CultureInfo.InvariantCulture), "-g", GroupId!.Value.ToString(CultureInfo.InvariantCulture)];

    private static async Task InstallAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var result = await Command.RunAsync(new Command("install", arguments), TimeSpan.FromSeconds(20), cancellation);
        if (!result.Succeeded)
        {
            throw new PostgresUnavailableException($"{arguments[^1]} could not be prepared for PostgreSQL: {result.LastLine}.");
        }
    }

    private static async Task<(int User, int Group)?> OwnerAsync(string path, CancellationToken cancellation)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var result = await Command.RunAsync(new Command("stat", ["-c", "%u %g", path]), TimeSpan.FromSeconds(20), cancellation);
        var parts = result.Output.Split(' ');
        return result.Succeeded && parts.Length == 2 && parts[0] != "0"
            ? (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture))
            : null;
    }

    private static (int User, int Group)? Known(string name) =>
        File.Exists("/etc/passwd")
        && File.ReadLines("/etc/passwd").Select(line => line.Split(':')).FirstOrDefault(parts => parts.Length > 3 && parts[0] == name) is { } entry
        && int.TryParse(entry[2], NumberStyles.None, CultureInfo.InvariantCulture, out var user)
        && int.TryParse(entry[3], NumberStyles.None, CultureInfo.InvariantCulture, out var group)
            ? (user, group)
            : null;

    private static string? ClosedParent(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (folder.Exists && (folder.UnixFileMode & UnixFileMode.OtherExecute) == 0)
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string Pass(string closed)
    {
        var capability = ProcessTable.HasCapability(CapDacReadSearch) ? "dac_read_search"
            : ProcessTable.HasCapability(CapDacOverride) ? "dac_override"
            : null;
        return capability is not null && ProcessTable.HasCapability(CapSetPcap)
            ? capability
            : throw new PostgresUnavailableException(
                $"PostgreSQL cannot run as root, and no other account may enter {closed}: "
                + $"set CAMPAIGNHUB_DATA to a folder outside it, or open it with chmod o+x {closed}.");
    }
}
