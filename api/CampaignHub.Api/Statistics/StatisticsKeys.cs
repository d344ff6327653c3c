using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Statistics;
using Npgsql;

namespace CampaignHub.Api.Statistics;

/// <summary>Names of keys for people. Teams and villages are read when they are needed; the rest is in memory.</summary>
internal sealed class StatisticsKeys(NpgsqlDataSource database, CampaignProgram program, ICommuneDirectory communes)
{
    /// <summary>Names of the keys of a grouping; an unknown key stands for itself.</summary>
    public async Task<Func<string, string>> NamesAsync(Grouping grouping, bool english, Sentences texts, CancellationToken cancellation)
    {
        var names = grouping switch
        {
            Grouping.Commune => communes.All.ToDictionary(commune => commune.Code, commune => commune.FullName, StringComparer.Ordinal),
            Grouping.Activity => Named(program.Activities.Select(activity => (activity.Code, activity.Name)), english),
            Grouping.Group => Named(program.Groups.Select(group => (group.Code, group.Name)), english),
            Grouping.Kind => Named(program.Kinds.Select(kind => (kind.Code, kind.Name)), english),
            Grouping.Organisation => Named(program.Organisations.Select(organisation => (organisation.Code, organisation.Name)), english),
            Grouping.Work or Grouping.Signal => texts.Codes.Where(code => code.StartsWith("key:", StringComparison.Ordinal))
                .ToDictionary(code => code["key:".Length..], code => texts.Text(code), StringComparer.Ordinal),
            Grouping.Team => await ReadAsync("SELECT code, name FROM team", cancellation),
            Grouping.Village => await ReadAsync("SELECT code, name FROM village", cancellation),
            Grouping.Campaign => await ReadAsync("SELECT code, name FROM campaign", cancellation),
            _ => [],
        };
        return key => names.GetValueOrDefault(key, key);
    }

    /// <summary>Whether a grouping's keys are codes that people do not read.</summary>
    public static bool AreCodes(Grouping grouping) =>
        grouping is Grouping.Commune or Grouping.Team or Grouping.Village or Grouping.Activity or Grouping.Campaign;

    private static Dictionary<string, string> Named(IEnumerable<(string Code, LocalText Name)> all, bool english) =>
        all.ToDictionary(each => each.Code, each => english ? each.Name.En : each.Name.Vi, StringComparer.Ordinal);

    private async Task<Dictionary<string, string>> ReadAsync(string sql, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation))
        {
            names[reader.GetString(0)] = reader.GetString(1);
        }

        return names;
    }
}
