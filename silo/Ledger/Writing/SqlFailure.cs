using CampaignHub.Domain.Ports;
using Npgsql;

namespace CampaignHub.Ledger.Writing;

/// <summary>What an error of PostgreSQL means for an append.</summary>
internal static class SqlFailure
{
    /// <summary>Raised by <c>hold_open</c>.</summary>
    private const string DayFinalised = "CH001";

    /// <summary>The statement failed and wrote nothing; null when the outcome is not known or another try may succeed.</summary>
    public static AppendResult? Verdict(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation when exception.ConstraintName == "entry_id_leg_key" => AppendResult.IdTaken,
        PostgresErrorCodes.UniqueViolation => AppendResult.HeadTaken,
        DayFinalised => AppendResult.DayFinalised,
        _ when IsAboutData(exception.SqlState) => AppendResult.Refused,
        _ => null,
    };

    /// <summary>A value that cannot be put on the wire, such as a lone surrogate in a text: the edge should have refused it.</summary>
    public static bool IsAboutEncoding(Exception exception) =>
        exception is ArgumentException or InvalidCastException or OverflowException;

    /// <summary>Class 22 (data exception), 23 (integrity constraint) and errors that a trigger raises (P0).</summary>
    private static bool IsAboutData(string sqlState) =>
        sqlState.StartsWith("22", StringComparison.Ordinal)
        || sqlState.StartsWith("23", StringComparison.Ordinal)
        || sqlState.StartsWith("P0", StringComparison.Ordinal);
}
