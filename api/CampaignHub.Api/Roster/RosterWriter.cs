using System.Collections.Immutable;
using CampaignHub.Domain.Roster;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Roster;

/// <summary>Writes rows of the roster, one statement per table however many there are.</summary>
internal static class RosterWriter
{
    // Codes of attributes have no comma; an array of arrays of different lengths cannot be sent.
    private const string Villages = """
        INSERT INTO village
            (code, commune_code, kind, name, former_commune, households, signal, attributes, retired_on, retired_why, demo)
        SELECT code, left(code, 5), kind, name, former_commune, households, signal, string_to_array(attributes, ','), retired_on, retired_why, $10
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
            AS new (code, kind, name, former_commune, households, signal, attributes, retired_on, retired_why)
        ON CONFLICT (code) DO UPDATE
        SET kind = excluded.kind, name = excluded.name, former_commune = excluded.former_commune, households = excluded.households,
            signal = excluded.signal, attributes = excluded.attributes, retired_on = excluded.retired_on, retired_why = excluded.retired_why
        """;

    private const string Successors = """
        INSERT INTO village_successor (village_code, successor_code)
        SELECT * FROM unnest($1, $2) ON CONFLICT DO NOTHING
        """;

    private const string Teams = """
        INSERT INTO team
            (code, commune_code, kind, name, village_code, decision_number, decision_date, retired_on, active, demo)
        SELECT code, left(code, 5), kind, name, village_code, decision_number, decision_date, retired_on, active, $9
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8)
            AS new (code, kind, name, village_code, decision_number, decision_date, retired_on, active)
        ON CONFLICT (code) DO UPDATE
        SET kind = excluded.kind, name = excluded.name, village_code = excluded.village_code,
            decision_number = excluded.decision_number, decision_date = excluded.decision_date,
            retired_on = excluded.retired_on, active = excluded.active
        """;

    private const string Members = """
        INSERT INTO member (team_code, number, role, name, core, duty, organisation, phone, active)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (team_code, number) DO UPDATE
        SET role = excluded.role, name = excluded.name, core = excluded.core, duty = excluded.duty,
            organisation = excluded.organisation, phone = excluded.phone, active = excluded.active
        """;

    /// <summary>Adds the rows, marked when they are of a demonstration, or puts each in place of the one with its code.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, RosterChanges changes, CancellationToken cancellation, bool demo = false)
    {
        await WriteVillagesAsync(connection, changes.Villages, demo, cancellation);
        await WriteTeamsAsync(connection, changes.Teams, demo, cancellation);
        await WriteMembersAsync(connection, changes.Members, cancellation);
    }

    private static async Task WriteVillagesAsync(
        NpgsqlConnection connection, ImmutableArray<Village> villages, bool demo, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Villages);
        var columns = command.Parameters;
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.Code);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.Kind);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.Name);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.FormerCommune);
        columns.AddColumn(NpgsqlDbType.Integer, villages, village => village.Households);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.Signal);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.Attributes is { } codes ? string.Join(',', codes) : null);
        columns.AddColumn(NpgsqlDbType.Date, villages, village => village.RetiredOn);
        columns.AddColumn(NpgsqlDbType.Text, villages, village => village.RetiredWhy);
        columns.Add(NpgsqlDbType.Boolean, demo);
        await RunAsync(command, villages.Length, cancellation);

        var successors = villages.SelectMany(village => village.Successors.Select(code => (village.Code, Successor: code))).ToArray();
        await using var links = RosterSql.Command(connection, Successors);
        links.Parameters.AddColumn(NpgsqlDbType.Text, successors, link => link.Code);
        links.Parameters.AddColumn(NpgsqlDbType.Text, successors, link => link.Successor);
        await RunAsync(links, successors.Length, cancellation);
    }

    private static async Task WriteTeamsAsync(
        NpgsqlConnection connection, ImmutableArray<RosterTeam> teams, bool demo, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Teams);
        var columns = command.Parameters;
        columns.AddColumn(NpgsqlDbType.Text, teams, team => team.Code);
        columns.AddColumn(NpgsqlDbType.Text, teams, team => team.Kind);
        columns.AddColumn(NpgsqlDbType.Text, teams, team => team.Name);
        columns.AddColumn(NpgsqlDbType.Text, teams, team => team.VillageCode);
        columns.AddColumn(NpgsqlDbType.Text, teams, team => team.DecisionNumber);
        columns.AddColumn(NpgsqlDbType.Date, teams, team => team.DecisionDate);
        columns.AddColumn(NpgsqlDbType.Date, teams, team => team.RetiredOn);
        columns.AddColumn(NpgsqlDbType.Boolean, teams, team => team.Active);
        columns.Add(NpgsqlDbType.Boolean, demo);
        await RunAsync(command, teams.Length, cancellation);
    }

    private static async Task WriteMembersAsync(
        NpgsqlConnection connection, ImmutableArray<Member> members, CancellationToken cancellation)
    {
        await using var command = RosterSql.Command(connection, Members);
        var columns = command.Parameters;
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.TeamCode);
        columns.AddColumn(NpgsqlDbType.Integer, members, member => member.Number);
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.Role);
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.Name);
        columns.AddColumn(NpgsqlDbType.Boolean, members, member => member.Core);
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.Duty);
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.Organisation);
        columns.AddColumn(NpgsqlDbType.Text, members, member => member.Phone);
        columns.AddColumn(NpgsqlDbType.Boolean, members, member => member.Active);
        await RunAsync(command, members.Length, cancellation);
    }

    private static Task RunAsync(NpgsqlCommand command, int rows, CancellationToken cancellation) =>
        rows == 0 ? Task.CompletedTask : command.ExecuteNonQueryAsync(cancellation);
}
