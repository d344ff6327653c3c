using System.Data.Common;

namespace Orleans.Configuration;

/// <summary>The database that keeps grains' records.</summary>
public class AdoNetGrainStorageOptions
{
    /// <summary>The kind of database when none is named.</summary>
    public const string DEFAULT_ADONET_INVARIANT = "Microsoft.Data.SqlClient";

    /// <summary>How to reach it. Either this or <see cref="DataSource"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>A source of connections to it. Either this or <see cref="ConnectionString"/>.</summary>
    public DbDataSource? DataSource { get; set; }

    /// <summary>The kind of database, by its provider's invariant name: "Npgsql".</summary>
    public string Invariant { get; set; } = DEFAULT_ADONET_INVARIANT;

    /// <summary>Clearing removes the row instead of emptying it.</summary>
    public bool DeleteStateOnClear { get; set; }
}
