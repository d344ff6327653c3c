namespace CampaignHub.Domain.Roster;

/// <summary>A thôn, buôn, bon, bản, tổ dân phố or khu phố. At least one team works in each (plan I.2).</summary>
/// <param name="Code">Commune code, <c>-V</c>, three digits; never used twice.</param>
/// <param name="CommuneCode">Commune it lies in.</param>
/// <param name="Kind">A code of the program file's village kinds.</param>
/// <param name="Name">Name without the kind: <c>1</c>, <c>Đạ Tẻh</c>.</param>
public sealed record Village(string Code, string CommuneCode, string Kind, string Name)
{
    /// <summary>Commune before the mergers of 2025, which tells the several "Thôn 1" of a merged commune apart.</summary>
    public string? FormerCommune { get; init; }

    /// <summary>Number of households; null when not known.</summary>
    public int? Households { get; init; }

    /// <summary>Mobile signal: <c>good</c>, <c>weak</c>, <c>none</c>; null when not known.</summary>
    public string? Signal { get; init; }

    /// <summary>Codes of the program file's area attributes; null when nobody has said, empty when it has none.</summary>
    public IReadOnlyList<string>? Attributes { get; init; }

    /// <summary>The day it was merged, split or ended; null while it exists.</summary>
    public DateOnly? RetiredOn { get; init; }

    /// <summary><c>merged</c>, <c>split</c> or <c>ended</c>; null while it exists.</summary>
    public string? RetiredWhy { get; init; }

    /// <summary>Codes of the villages it became part of; empty while it exists and when it simply ended.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>True while it exists.</summary>
    public bool Active => RetiredOn is null;
}
