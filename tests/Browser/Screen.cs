namespace CampaignHub.Browser.Tests;

/// <summary>What a page is looked at on.</summary>
/// <param name="Name">Part of a screenshot's name.</param>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Scale">Device pixels per CSS pixel.</param>
/// <param name="Touch">Fingers instead of a mouse.</param>
public sealed record Screen(string Name, int Width, int Height, float Scale, bool Touch)
{
    /// <summary>A cheap Android phone.</summary>
    public static Screen Phone { get; } = new("phone", 360, 740, 2, Touch: true);

    /// <summary>The PC of a commune office.</summary>
    public static Screen Laptop { get; } = new("laptop", 1366, 768, 1, Touch: false);

    /// <summary>A large screen on a desk, which may be scrolled.</summary>
    public static Screen Desk { get; } = new("desk", 1920, 1080, 1, Touch: false);

    /// <summary>The wall of the command centre.</summary>
    public static Screen Wall { get; } = new("wall", 1920, 1080, 1, Touch: false);

    /// <summary>A wall with four times as many points.</summary>
    public static Screen LargeWall { get; } = new("wall4k", 3840, 2160, 1, Touch: false);
}
