using System.Text.Json.Nodes;
using CampaignHub.Domain.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.Roster;

/// <summary>The offices of the communes in PostgreSQL.</summary>
internal sealed class OfficeStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Upsert = """
        INSERT INTO commune_office (commune_code, name, phone, contact_name) VALUES ($1, $2, $3, $4)
        ON CONFLICT (commune_code) DO UPDATE
        SET name = excluded.name, phone = excluded.phone, contact_name = excluded.contact_name
        """;

    /// <summary>The office of a commune; the usual one where nobody has said.</summary>
    public async Task<OfficeFields> ReadAsync(string communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await FindAsync(connection, communeCode, cancellation) ?? OfficeFields.Usual;
    }

    /// <summary>Puts these in force, with a line of audit when they differ.</summary>
    public async Task SaveAsync(string communeCode, OfficeFields office, string actor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, communeCode, cancellation);
        var before = await FindAsync(connection, communeCode, cancellation);
        if (before == office)
        {
            return;
        }

        await using var command = RosterSql.Command(connection, Upsert);
        command.Parameters.AddText(communeCode);
        command.Parameters.AddText(office.Name);
        command.Parameters.AddText(office.Phone);
        command.Parameters.AddText(office.ContactName);
        await command.ExecuteNonQueryAsync(cancellation);
        await AuditLog.AppendAsync(connection, [Line(communeCode, before, office, actor)], time.GetUtcNow(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<OfficeFields?> FindAsync(NpgsqlConnection connection, string communeCode, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(
            connection, "SELECT name, phone, contact_name FROM commune_office WHERE commune_code = $1");
        command.Parameters.AddText(communeCode);
        var rows = await RosterSql.ListAsync(command, row => new OfficeFields(row.GetString(0), row.Text(1), row.Text(2)), cancellation);
        return rows.SingleOrDefault();
    }

    private static AuditEntry Line(string communeCode, OfficeFields? before, OfficeFields after, string actor)
    {
        var (old, now) = RosterAudit.Differences(before is null ? null : FieldsOf(before), FieldsOf(after));
        var (oldPerson, person) = RosterAudit.Differences(before is null ? null : PersonOf(before), PersonOf(after));
        return new AuditEntry(actor, "office.changed", communeCode)
        {
            CommuneCode = communeCode,
            Before = old,
            After = now,
            PersonalBefore = oldPerson,
            PersonalAfter = person,
        };
    }

    private static JsonObject FieldsOf(OfficeFields office) => new() { ["name"] = office.Name };

    private static JsonObject PersonOf(OfficeFields office) => new() { ["phone"] = office.Phone, ["contactName"] = office.ContactName };
}
