using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Programs;
using Npgsql;

namespace CampaignHub.Api.Places;

internal sealed class CommuneDirectory(NpgsqlDataSource database) : ICommuneDirectory, IAccessData
{
    private volatile Snapshot _snapshot = new([]);

    public IReadOnlyList<Commune> All => _snapshot.All;

    /// <summary>The list as it is sent.</summary>
    public CachedJson Json => _snapshot.Json;

    public bool TryGet(string code, [NotNullWhen(true)] out Commune? commune) =>
        _snapshot.ByCode.TryGetValue(code, out commune);

    public async Task ReloadAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            "SELECT code, type, name, lat, lon, area_km2, former_province FROM commune ORDER BY code COLLATE \"C\"");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var communes = new List<Commune>();
        while (await reader.ReadAsync(cancellation))
        {
            communes.Add(new Commune(
                reader.GetString(0), reader.GetString(1), reader.GetString(2),
                reader.GetDouble(3), reader.GetDouble(4), reader.GetDouble(5),
                await reader.IsDBNullAsync(6, cancellation) ? null : reader.GetString(6)));
        }

        _snapshot = new Snapshot([.. communes]);
    }

    private sealed class Snapshot(Commune[] all)
    {
        public Commune[] All { get; } = all;

        public FrozenDictionary<string, Commune> ByCode { get; } =
            all.ToFrozenDictionary(commune => commune.Code, StringComparer.Ordinal);

        public CachedJson Json { get; } =
            CachedJson.Of([.. all.Select(CommuneResponse.Of)], PlacesJsonContext.Default.CommuneResponseArray);
    }
}
