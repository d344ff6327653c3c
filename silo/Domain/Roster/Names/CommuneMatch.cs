using System.Collections.Immutable;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Domain.Roster.Names;

/// <summary>What a written name of a commune means.</summary>
public abstract record CommuneMatch
{
    private CommuneMatch()
    {
    }

    /// <summary>Exactly this one.</summary>
    public sealed record Found(Commune Commune) : CommuneMatch;

    /// <summary>Several could be meant.</summary>
    public sealed record Ambiguous(ImmutableArray<Commune> Candidates) : CommuneMatch;

    /// <summary>None; those that come close, best first, maybe none.</summary>
    public sealed record Unknown(ImmutableArray<Commune> Suggestions) : CommuneMatch;
}
