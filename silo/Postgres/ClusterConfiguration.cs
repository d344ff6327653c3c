namespace CampaignHub.Postgres;

/// <summary>The settings of a private PostgreSQL, written at every start and read after the cluster's own postgresql.conf.</summary>
internal static class ClusterConfiguration
{
    public const string FileName = "private.conf";

    /// <summary>What is added to postgresql.conf when the cluster is made.</summary>
    public const string Include = $"\ninclude '{FileName}'\ninclude_if_exists 'local.conf'\n";

    private const int PlentyOfMemoryMegabytes = 2048;

    /// <summary>The text of the file.</summary>
    public static string Write(PrivatePostgresOptions options, Endpoint endpoint) => $"""
        # Written at every start. Your own settings go into local.conf beside this file; they win.
        listen_addresses = '{endpoint.ListenAddress}'
        port = {endpoint.Port}
        unix_socket_directories = '{endpoint.SocketFolder?.Replace("'", "''", StringComparison.Ordinal)}'
        unix_socket_permissions = 0700
        password_encryption = 'scram-sha-256'
        max_connections = {options.MaxConnections}

        # An acknowledged check-in survives a power cut.
        fsync = on
        synchronous_commit = on
        full_page_writes = on

        shared_buffers = {options.SharedBuffersMegabytes ?? (MemoryMegabytes() >= PlentyOfMemoryMegabytes ? 256 : 64)}MB
        wal_compression = on
        max_wal_size = 2GB
        checkpoint_timeout = 10min
        checkpoint_completion_target = 0.9
        log_checkpoints = off
        # The detail of an error may quote a row: names, phone numbers.
        log_error_verbosity = terse
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        lc_messages = 'C'
        log_line_prefix = '%m [%p] '

        """;

    private static long MemoryMegabytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20;
}
