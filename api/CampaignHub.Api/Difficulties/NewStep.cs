namespace CampaignHub.Api.Difficulties;

/// <summary>What a difficulty has come to; the words of the database and of the wire.</summary>
internal static class DifficultyState
{
    public const string Open = "open";
    public const string Answered = "answered";
    public const string Escalated = "escalated";
    public const string Resolved = "resolved";
}

/// <summary>Who can have a difficulty, beside a department, which goes by its code.</summary>
internal static class Units
{
    public const string Commune = "commune";
    public const string Province = "province";
}

/// <summary>A step to take.</summary>
/// <param name="Action">The state it leads to.</param>
/// <param name="Unit">For whom it is taken.</param>
/// <param name="Actor">Who takes it.</param>
/// <param name="Text">What is said; null for nothing.</param>
internal sealed record NewStep(string Action, string Unit, string Actor, string? Text)
{
    /// <summary>The step's own id.</summary>
    public Guid? Id { get; init; }

    /// <summary>To whom it is passed on.</summary>
    public string? To { get; init; }

    /// <summary>It is resolved with this answer.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>What became of a step.</summary>
internal enum StepOutcome
{
    /// <summary>It was taken.</summary>
    Taken,

    /// <summary>It had been taken before.</summary>
    Known,

    /// <summary>Another step has its id.</summary>
    IdTaken,

    /// <summary>The difficulty is resolved, or has too many steps.</summary>
    Over,
}
