using System.Diagnostics.CodeAnalysis;

namespace CampaignHub.Api.Roster;

/// <summary>All teams, in memory; a change reaches every node within seconds.</summary>
public interface ITeamDirectory
{
    /// <summary>Every team, dissolved ones too, by code.</summary>
    IReadOnlyList<Team> All { get; }

    /// <summary>Finds a team, active or not.</summary>
    bool TryGet(string code, [NotNullWhen(true)] out Team? team);

    /// <summary>The teams of a commune by code; empty for an unknown commune.</summary>
    IReadOnlyList<Team> OfCommune(string communeCode);
}
