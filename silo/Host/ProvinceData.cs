using System.Collections.Immutable;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Host;

/// <summary>What the silo knows of the province: the program of the year and the communes. Registered by the api at the start.</summary>
public sealed record ProvinceData(CampaignProgram Program, ImmutableArray<Commune> Communes);
