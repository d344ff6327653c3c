using System.Collections.Immutable;
using CampaignHub.Domain.Totals;

namespace CampaignHub.Domain.CampaignDays;

/// <summary>A campaign day (ngày ra quân) and the steps that are legal on it.</summary>
/// <param name="Date">The date, in Asia/Ho_Chi_Minh.</param>
/// <param name="Name">What it is called on screens; empty when undeclared.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="CommuneCodes">The communes expected to take part; empty means all. Never limits what is counted.</param>
/// <param name="Targets">Activity → people aimed at on the day.</param>
/// <param name="Version">Raised with every change; guards against two writers.</param>
public sealed record CampaignDay(
    DateOnly Date,
    string Name,
    DayStatus Status,
    ImmutableArray<string> CommuneCodes,
    Counts Targets,
    int Version)
{
    /// <summary>A date that nobody declared.</summary>
    public static CampaignDay Undeclared(DateOnly date) => new(date, "", DayStatus.Undeclared, [], Counts.Empty, 0);

    /// <summary>Declares the day or changes what was declared; null when its figures are final.</summary>
    public CampaignDay? Declare(string name, ImmutableArray<string> communeCodes, Counts targets) => Status switch
    {
        DayStatus.Finalised => null,
        _ => Next(Status == DayStatus.Undeclared ? DayStatus.Declared : Status) with
        {
            Name = name,
            CommuneCodes = communeCodes,
            Targets = targets,
        },
    };

    /// <summary>Opens a declared day, or a closed one again; null from any other status.</summary>
    public CampaignDay? Open() => Status is DayStatus.Declared or DayStatus.Closed ? Next(DayStatus.Open) : null;

    /// <summary>Closes an open day; null from any other status.</summary>
    public CampaignDay? Close() => Status is DayStatus.Open ? Next(DayStatus.Closed) : null;

    private CampaignDay Next(DayStatus status) => this with { Status = status, Version = Version + 1 };
}
