using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using CampaignHub.Api.Access;
using Npgsql;

namespace CampaignHub.Api.Roster;

internal sealed class TeamDirectory(NpgsqlDataSource database) : ITeamDirectory, IAccessData
{
    private volatile Snapshot _snapshot = new([]);

    public IReadOnlyList<Team> All => _snapshot.All;

    public bool TryGet(string code, [NotNullWhen(true)] out Team? team) => _snapshot.ByCode.TryGetValue(code, out team);

    public IReadOnlyList<Team> OfCommune(string communeCode) => _snapshot.ByCommune.GetValueOrDefault(communeCode, []);

    public async Task ReloadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "SELECT code, name, commune_code, active, demo FROM team ORDER BY code COLLATE \"C\"");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var teams = new List<Team>();
        while (await reader.ReadAsync(cancellation))
        {
            teams.Add(new Team(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3), reader.GetBoolean(4)));
        }

        _snapshot = new Snapshot([.. teams]);
    }

    private sealed class Snapshot(Team[] all)
    {
        public Team[] All { get; } = all;

        public FrozenDictionary<string, Team> ByCode { get; } = all.ToFrozenDictionary(team => team.Code, StringComparer.Ordinal);

        public FrozenDictionary<string, Team[]> ByCommune { get; } = all
            .GroupBy(team => team.CommuneCode, StringComparer.Ordinal)
            .ToFrozenDictionary(teams => teams.Key, teams => teams.ToArray(), StringComparer.Ordinal);
    }
}
