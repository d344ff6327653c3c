using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Api.Roster;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Statistics;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Statistics;

/// <summary>Names of keys for people. Teams and villages are read when they are needed; the rest is in memory.</summary>
internal sealed class StatisticsKeys(NpgsqlDataSource database, CampaignProgram program, ICommuneDirectory communes)
{
    /// <summary>Names of the keys of a grouping; an unknown key stands for itself.</summary>
    /// <param name="grouping">The grouping.</param>
    /// <param name="asked">The keys to name, where they are known beforehand; null for all there are.</param>
    /// <param name="english">English or Vietnamese.</param>
    /// <param name="texts">Words of that language.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Func<string, string>> NamesAsync(
        Grouping grouping, IReadOnlyCollection<string>? asked, bool english, Sentences texts, CancellationToken cancellation)
    {
        var names = grouping switch
        {
            Grouping.Commune => communes.All.ToDictionary(commune => commune.Code, commune => commune.FullName, StringComparer.Ordinal),
            Grouping.Activity => Named(program.Activities.Select(activity => (activity.Code, activity.Name)), english),
            Grouping.Group => Named(program.Groups.Select(group => (group.Code, group.Name)), english),
            Grouping.Kind => Named(program.Kinds.Select(kind => (kind.Code, kind.Name)), english),
            Grouping.Organisation => Named(program.Organisations.Select(organisation => (organisation.Code, organisation.Name)), english),
            Grouping.Area => Named(program.AreaAttributes.Select(area => (area.Code, area.Name)), english),
            Grouping.Work or Grouping.Signal => texts.Codes.Where(code => code.StartsWith("key:", StringComparison.Ordinal))
                .ToDictionary(code => code["key:".Length..], code => texts.Text(code), StringComparer.Ordinal),
            Grouping.Team => await ReadAsync("team", "name", asked, cancellation),
            Grouping.Village => VillagesNamed(await ReadAsync("village", "kind || ' ' || name", asked, cancellation)),
            Grouping.Campaign => await ReadAsync("campaign", "name", asked, cancellation),
            _ => [],
        };
        if (grouping is Grouping.Area)
        {
            names[AreaKey.None] = texts.Text("area:none");
            return key => string.Join("; ", key.Split(AreaKey.And).Select(NameOf));
        }

        return NameOf;

        string NameOf(string key) => names.GetValueOrDefault(key, key);
    }

    /// <summary>Whether a grouping's keys are codes that people do not read.</summary>
    public static bool AreCodes(Grouping grouping) =>
        grouping is Grouping.Commune or Grouping.Team or Grouping.Village or Grouping.Activity or Grouping.Campaign;

    private static Dictionary<string, string> Named(IEnumerable<(string Code, LocalText Name)> all, bool english) =>
        all.ToDictionary(each => each.Code, each => english ? each.Name.En : each.Name.Vi, StringComparer.Ordinal);

    /// <summary>As people say it, "Thôn 1", in either language; a kind that the program does not know is left out.</summary>
    private Dictionary<string, string> VillagesNamed(Dictionary<string, string> byKindAndName)
    {
        var kinds = Named(program.VillageKinds.Select(kind => (kind.Code, kind.Name)), english: false);
        return byKindAndName.ToDictionary(village => village.Key, village => Said(village.Value.Split(' ', 2)), StringComparer.Ordinal);

        string Said(string[] kindAndName) => kinds.TryGetValue(kindAndName[0], out var word) ? $"{word} {kindAndName[1]}" : kindAndName[1];
    }

    private async Task<Dictionary<string, string>> ReadAsync(string table, string name, IReadOnlyCollection<string>? asked, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"SELECT code, {name} FROM {table} WHERE $1 IS NULL OR code = ANY ($1)");
        command.Parameters.Add(NpgsqlDbType.Array | NpgsqlDbType.Text, asked?.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            names[reader.GetString(0)] = reader.GetString(1);
        }

        return names;
    }
}
