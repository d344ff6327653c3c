using System.Globalization;
using System.Security.Cryptography;

namespace CampaignHub.Postgres;

/// <summary>The files of a private PostgreSQL: the cluster, its socket, its log and its password.</summary>
internal sealed record ClusterFolder(string Root)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Data => Path.Combine(Root, "cluster");

    /// <summary>A cluster that is being made; renamed when complete, so that a start that was cut off leaves no half of one.</summary>
    public string Unfinished => Path.Combine(Root, "cluster.unfinished");

    public string Socket => Path.Combine(Root, "socket");

    public string LogFolder => Path.Combine(Root, "log");

    public string Log => Path.Combine(LogFolder, "server.log");

    public string PasswordFile => Path.Combine(Root, "password");

    /// <summary>Locked by the process that runs the server.</summary>
    public string Owner => Path.Combine(Root, "owner");

    /// <summary>Says which process that is; a locked file itself cannot be read.</summary>
    public string OwnerProcess => Path.Combine(Root, "owner.pid");

    public string PostmasterFile => Path.Combine(Data, "postmaster.pid");

    public string Configuration => Path.Combine(Data, ClusterConfiguration.FileName);

    /// <summary>Creates the outer folder. Others may pass through it, for PostgreSQL may run as another account, but read nothing.</summary>
    public static ClusterFolder Create(string path)
    {
        var root = Path.GetFullPath(path);
        try
        {
            if (!Directory.Exists(root))
            {
                Directory.CreateDirectory(root, Private | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"The folder {root} cannot be created ({failure.Message}): set CAMPAIGNHUB_DATA to a folder you may write to.", failure);
        }

        return new ClusterFolder(WithoutLinks(root));
    }

    /// <summary>The major that made the cluster, or null when there is none yet.</summary>
    public int? Major()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        try
        {
            return Directory.Exists(Data) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new PostgresUnavailableException(
                $"{Data} belongs to another user: start as the user who made it, or give it away with chown -R.", failure);
        }
        catch (Exception failure) when (failure is IOException or FormatException)
        {
            throw new PostgresUnavailableException(
                $"{Data} is not a PostgreSQL data folder ({failure.Message}): restore it from a backup or move it away to begin anew.", failure);
        }
    }

    /// <summary>The password of the cluster's roles, made at first use and readable by this user only.</summary>
    public string Password()
    {
        try
        {
            if (!File.Exists(PasswordFile))
            {
                if (Directory.Exists(Data))
                {
                    throw new PostgresUnavailableException(
                        $"{PasswordFile} is missing, and without it the cluster beside it cannot be entered: restore it from a backup.");
                }

                using var file = new StreamWriter(new FileStream(
                    PasswordFile, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Private }));
                file.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
            }

            return File.ReadAllText(PasswordFile).Trim();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PostgresUnavailableException(
                $"{PasswordFile} cannot be read ({failure.Message}): start as the user who made the data folder.", failure);
        }
    }

    /// <summary>The path PostgreSQL itself will report: no part of it is a link.</summary>
    private static string WithoutLinks(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var here = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        return Directory.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName ?? here;
    }
}
