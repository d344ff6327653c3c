namespace CampaignHub.Domain.Roster;

/// <summary>A Tổ công nghệ số cộng đồng.</summary>
/// <param name="Code">Commune code, hyphen, three digits; never used twice.</param>
/// <param name="CommuneCode">Commune it belongs to.</param>
/// <param name="Kind"><c>village</c>, <c>commune</c> or <c>volunteer</c>.</param>
/// <param name="Name">Name as the commune writes it.</param>
public sealed record RosterTeam(string Code, string CommuneCode, string Kind, string Name)
{
    /// <summary>A team that works in one village; the other kinds have none.</summary>
    public const string OfVillage = "village";

    /// <summary>A team of the whole commune.</summary>
    public const string OfCommune = "commune";

    /// <summary>A volunteer team, mostly of the youth union.</summary>
    public const string OfVolunteers = "volunteer";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [OfVillage, OfCommune, OfVolunteers];

    /// <summary>Village it works in; null for the other kinds, and for a village team nobody has placed yet.</summary>
    public string? VillageCode { get; init; }

    /// <summary>Số of the decision that set it up or completed it (Quyết định thành lập, kiện toàn).</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>Date of that decision.</summary>
    public DateOnly? DecisionDate { get; init; }

    /// <summary>The day it was dissolved; null while it works.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary>False after it was dissolved: its history stays, it records nothing new.</summary>
    public bool Active { get; init; } = true;
}
