using System.Diagnostics.CodeAnalysis;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Places;

/// <summary>The communes, in memory.</summary>
public interface ICommuneDirectory
{
    /// <summary>Every commune, by code.</summary>
    IReadOnlyList<Commune> All { get; }

    /// <summary>Finds a commune.</summary>
    bool TryGet(string code, [NotNullWhen(true)] out Commune? commune);
}
