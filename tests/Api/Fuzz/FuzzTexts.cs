namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>Texts: words that mean something here, and texts that break what is careless.</summary>
internal sealed class FuzzTexts(Random random, FuzzThings things)
{
    private const int Huge = 60_000;

    /// <summary>As they stand in JSON, between quotation marks.</summary>
    private static readonly string[] s_nasty =
    [
        "", " ", "\\u0000", "a\\u0000b", "\\ud800", "\\udc00x", "\\ud83d", "\\ud83d\\ude00", "\\u200b", "\\ufeff", "\\u202e", "\\r\\n", "\\t",
        "Hòa Bình", "Hoà Bình", "Ho\\u0300a", "Đạ Tẻh", "D'Ran", "D’Ran", "𠀋", "%00", "%2e%2e%2f", "../../etc/passwd", "'; DROP TABLE entry; --",
        "=1+1", "@SUM(A1)", "<script>alert(1)</script>", "{{7*7}}", "${jndi:ldap://x}", "null", "undefined", "NaN", "true", "-1", "0", "1e309",
        "9999-12-31", "0001-01-01", "2026-02-30", "2026-11-22T08:15:00+07:00", "2026-11-22T08:15:00", "24:00", "\\\\", "\\\"", "İ", "ß", "*", "%",
    ];

    /// <summary>A text for a field of this name, as it stands in JSON.</summary>
    public string ForField(string name, string? format) => random.Next(10) switch
    {
        < 7 => things.Of(name, format),
        < 9 => s_nasty[random.Next(s_nasty.Length)],
        _ => new string("aạ0 "[random.Next(4)], random.Next(4) == 0 ? Huge : random.Next(1, 600)),
    };

    /// <summary>A text for an address, escaped, apart from a few escapes that are wrong on purpose.</summary>
    public string ForAddress(string name, string? format, bool inPath)
    {
        switch (random.Next(10))
        {
            case 0 when !inPath:
                return "%00";
            case 1:
                return random.Next(3) switch { 0 => "%ED%A0%80", 1 => "%FF", _ => "%C0%AF" };
            case 2:
                return inPath ? "..%2f.." : "%";
            case 3:
                return Uri.EscapeDataString(new string('9', random.Next(1, 300)));
            case 4:
                return Uri.EscapeDataString(s_nasty[random.Next(s_nasty.Length)].Replace("\\u0000", "", StringComparison.Ordinal));
            default:
                return Uri.EscapeDataString(things.Of(name, format));
        }
    }
}
