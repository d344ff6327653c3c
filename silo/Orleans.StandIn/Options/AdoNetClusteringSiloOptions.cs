using System.Data.Common;

namespace Orleans.Configuration;

/// <summary>The database through which silos find each other. Kept for the packages.</summary>
public class AdoNetClusteringSiloOptions
{
    /// <summary>How to reach it. Either this or <see cref="DataSource"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A source of connections to it. Either this or <see cref="ConnectionString"/>.</summary>
    public DbDataSource? DataSource { get; set; }

    /// <summary>The kind of database, by its provider's invariant name: "Npgsql".</summary>
    public string Invariant { get; set; } = null!;
}
