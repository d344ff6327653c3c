using System.Runtime.InteropServices;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Ledger.Writing;

/// <summary>The columns of <c>entry</c> and <c>entry_private</c>, amounts signed.</summary>
internal static class EntryColumns
{
    public static IReadOnlyList<Column<LedgerEntry>> Entry { get; } =
    [
        Of("team_code", "text", entry => entry.Body.TeamCode),
        Of("number", "bigint", entry => entry.Number),
        Of("id", "uuid", entry => entry.Id),
        Of("leg", "smallint", entry => entry.Leg),
        Of("type", "smallint", entry => (short)entry.Type),
        Of("account", "smallint", entry => (short)entry.Account),
        Of("subject", "uuid", entry => entry.Subject),
        Of("date", "date", entry => entry.Date),
        Of("commune_code", "text", entry => TeamCodes.CommuneOf(entry.Body.TeamCode)),
        Of("occurred_at", "timestamptz", entry => entry.Body.OccurredAt),
        Of("recorded_at", "timestamptz", entry => entry.RecordedAt),
        Of("actor", "text", entry => entry.Actor),
        Of("kind", "text", entry => entry.Body.Kind),
        Of("check_ins", "integer", entry => entry.Sign),
        Of("households", "integer", entry => entry.Sign * entry.Body.Households),
        Of("people", "integer", entry => entry.Sign * entry.Body.People),
        Of("businesses", "integer", entry => entry.Sign * entry.Body.Businesses),
        Of("results", "jsonb", entry => CountsJson.Write(entry.Sign * entry.Body.Results)),
        Of("pending", "jsonb", entry => CountsJson.Write(entry.Sign * entry.Body.Pending)),
        Of("staff", "integer", entry => entry.Sign * entry.Body.Staff),
        Of("outreach_quantity", "integer", entry => entry.Sign * entry.Body.Outreach?.Quantity),
        Of("outreach_channel", "text", entry => entry.Body.Outreach?.Channel),
        Of("member_number", "integer", entry => entry.Body.MemberNumber),
        Of("outcome", "text", entry => entry.Body.Outcome),
        Of("clock_offset_seconds", "integer", entry => entry.Body.ClockOffsetSeconds),
        Of("source", "text", entry => entry.Body.Source),
        Of("marks", "text", entry => entry.Marks),
        Of("private_digest", "bytea", entry => entry.PrivateDigest.IsEmpty ? null : Bytes(entry.PrivateDigest)),
        Of("hash", "bytea", entry => Bytes(entry.Hash)),
    ];

    public static IReadOnlyList<Column<LedgerEntry>> Private { get; } =
    [
        Of("team_code", "text", entry => entry.Body.TeamCode),
        Of("number", "bigint", entry => entry.Number),
        Of("salt", "bytea", entry => Bytes(entry.Salt)),
        Of("latitude_e7", "integer", entry => entry.Private.Location?.LatitudeE7),
        Of("longitude_e7", "integer", entry => entry.Private.Location?.LongitudeE7),
        Of("accuracy_metres", "integer", entry => entry.Private.Location?.AccuracyMetres),
        Of("mock", "boolean", entry => entry.Private.Location?.Mock),
        Of("household_number", "integer", entry => entry.Private.HouseholdNumber),
        Of("note", "text", entry => entry.Private.Note),
        Of("reason", "text", entry => entry.Private.Reason),
    ];

    /// <summary>The array itself where the memory is all of one, as it is for what was just hashed.</summary>
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment is { Offset: 0, Array: { } array } && array.Length == memory.Length
            ? array
            : memory.ToArray();

    private static Column<LedgerEntry> Of<T>(string name, string sqlType, Func<LedgerEntry, T> value) =>
        Column<LedgerEntry>.Of(name, sqlType, value);
}
