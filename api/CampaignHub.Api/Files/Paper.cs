namespace CampaignHub.Api.Files;

/// <summary>
/// A4 and its margins by Nghị định 30/2020/NĐ-CP, Phụ lục I: 20 mm above and below, 30 left, 15 right. In twentieths of a point.
/// </summary>
internal static class Paper
{
    public const int Short = 11906;
    public const int Long = 16838;
    public const int Top = 1134;
    public const int Left = 1701;
    public const int Right = 850;

    /// <summary>From the edge to header and footer.</summary>
    public const int Header = 567;

    /// <summary>Between the margins of an upright page.</summary>
    public const int UprightWidth = Short - Left - Right;

    /// <summary>Between the margins of a lying page.</summary>
    public const int LyingWidth = Long - Left - Right;
}
