using System.Globalization;
using CampaignHub.Domain.Ledger;
using CampaignHub.Ledger.Reading;
using Npgsql;

namespace CampaignHub.Ledger;

/// <summary>Where a page of records ended.</summary>
public sealed record CheckInCursor(string TeamCode, long Number)
{
    /// <summary>Before the first record.</summary>
    public static CheckInCursor Start { get; } = new("", 0);

    /// <summary>Reads a cursor; nothing is the start.</summary>
    public static bool TryParse(string? text, out CheckInCursor cursor)
    {
        cursor = Start;
        var colon = text?.LastIndexOf(':') ?? -1;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        if (colon < 0 || text.Contains('\0') || !long.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        cursor = new CheckInCursor(text[..colon], number);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TeamCode}:{Number}");
}

/// <summary>Which records to list.</summary>
/// <param name="From">First date of the work.</param>
/// <param name="To">Last date of the work.</param>
/// <param name="CommuneCode">One commune only; null for all.</param>
/// <param name="TeamCode">One team only; null for all.</param>
/// <param name="Flagged">With an open mark only, or without only; null for both.</param>
/// <param name="Held">Held only, or counted only; null for both.</param>
/// <param name="After">Where the page before ended.</param>
/// <param name="Limit">Rows at most.</param>
public sealed record CheckInFilter(
    DateOnly From,
    DateOnly To,
    string? CommuneCode,
    string? TeamCode,
    bool? Flagged,
    bool? Held,
    CheckInCursor After,
    int Limit);

/// <summary>A record in force.</summary>
public sealed record CheckInRow(LedgerEntry Entry, IReadOnlyList<string> Marks)
{
    /// <summary>Kept outside the totals.</summary>
    public bool IsHeld => Entry.Account == Account.Held;

    /// <summary>A replacement, not the record as it arrived.</summary>
    public bool IsCorrected => Entry.Type == EntryType.Replacement;
}

/// <summary>Lists the records in force of a date.</summary>
public sealed class CheckInListReader(NpgsqlDataSource database)
{
    /// <summary>A mark follows its record in the same append, so it stands right behind it.</summary>
    private const string InForce =
        $"""
        SELECT {EntryReader.Columns}, m.marks
        FROM {EntryReader.Tables}
        LEFT JOIN entry m ON m.team_code = e.team_code AND m.number = e.number + 1 AND m.type = 4
            AND NOT EXISTS (SELECT FROM entry u WHERE u.subject = e.subject AND u.id <> u.subject AND u.type = 5 AND u.number > e.number)
        WHERE e.date BETWEEN $1 AND $9 AND e.type IN (1, 3)
            AND (e.team_code, e.number) > ($2, $3)
            AND ($4 = '' OR e.commune_code = $4)
            AND ($5 = '' OR e.team_code = $5)
            AND ($6 = 0 OR (m.marks IS NOT NULL) = ($6 = 1))
            AND ($7 = 0 OR ($7 = 1 AND e.account = 3) OR ($7 = 2 AND e.account <> 3))
            AND NOT EXISTS (SELECT FROM entry r WHERE r.subject = e.subject AND r.id <> r.subject AND r.type = 2 AND r.number > e.number)
        ORDER BY e.team_code, e.number
        LIMIT $8
        """;

    /// <summary>The records by team and number, after the filter's cursor.</summary>
    public async Task<IReadOnlyList<CheckInRow>> ReadAsync(CheckInFilter filter, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var command = Sql.Command(
            database,
            InForce,
            filter.From,
            filter.After.TeamCode,
            filter.After.Number,
            filter.CommuneCode ?? "",
            filter.TeamCode ?? "",
            Wanted(filter.Flagged),
            Wanted(filter.Held),
            filter.Limit,
            filter.To);
        return await Sql.ListAsync(
            command,
            row => new CheckInRow(EntryReader.Read(row), row.IsDBNull(EntryReader.ColumnCount) ? [] : row.GetString(EntryReader.ColumnCount).Split(',')),
            cancellation);
    }

    /// <summary>0 for either, 1 for yes, 2 for no.</summary>
    private static int Wanted(bool? wanted) => wanted switch { null => 0, true => 1, false => 2 };
}
