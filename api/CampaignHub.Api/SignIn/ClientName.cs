namespace CampaignHub.Api.SignIn;

/// <summary>
/// What a session's owner knows it again by: browser and system, "Chrome, Windows". Families only, from a fixed list: the whole
/// header would tell people apart, and it is a text that anybody may choose.
/// </summary>
internal static class ClientName
{
    /// <summary>Part of the header → name; the first that is found counts, since browsers also name those they descend from.</summary>
    private static readonly (string Part, string Name)[] Browsers =
    [
        ("Zalo", "Zalo"), ("FBAN", "Facebook"), ("FBAV", "Facebook"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"),
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Part, string Name)[] Systems =
    [
        ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>The names found, or null when the header names none of them.</summary>
    public static string? Of(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return browser is null || system is null ? browser ?? system : $"{browser}, {system}";
    }

    private static string? Find((string Part, string Name)[] names, string? userAgent) =>
        Array.Find(names, name => userAgent?.Contains(name.Part, StringComparison.Ordinal) is true).Name;
}
