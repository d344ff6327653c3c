using System.Globalization;
using CampaignHub.Api.Tests.CheckIns;

namespace CampaignHub.Api.Tests.Fuzz;

/// <summary>
/// Names of things that are there, in the callers' commune and in the other, so that a request gets past the first look. Nothing of
/// the other commune but its codes: what else of it comes back is a leak.
/// </summary>
internal sealed class FuzzThings(Random random, IReadOnlyList<string> records)
{
    private static readonly Dictionary<string, string[]> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["commune"] = ["24805", "22918", "24805", "99999"],
        ["communeCode"] = ["24805", "22918", "24805", "99999"],
        ["communeCodes"] = ["24805", "22918", "24611"],
        ["communes"] = ["24805", "22918", "24805", "99999"],
        ["team"] = ["24805-001", "24805-002", "22918-001", "24805-999"],
        ["teamCode"] = ["24805-001", "24805-002", "22918-001", "24805-999"],
        ["teamCodes"] = ["24805-001", "24805-002", "22918-001"],
        ["teams"] = ["24805-001", "24805-002", "22918-001"],
        ["villages"] = ["24805-V001", "24805-V002", "22918-V001"],
        ["villageCode"] = ["24805-V001", "24805-V002", "22918-V001"],
        ["codes"] = ["24805-V001", "24805-V002", "22918-V001"],
        ["code"] = ["24805-001", "22918-V001", "ABCDE-FGHJK"],
        ["kind"] = ["household", "business", "point", "training", "outreach", "remote", "thon", "buon", "village", "commune", "volunteer"],
        ["role"] = ["communeOfficer", "viewer", "department", "commandCentre", "administrator", "teamMember", "leader", "deputy", "member"],
        ["department"] = ["science-technology", "agriculture", "nobody"],
        ["signal"] = ["good", "weak", "none"],
        ["source"] = ["phone", "paper"],
        ["state"] = ["held", "accepted", "declined", "voided"],
        ["outcome"] = ["done", "return", "absent", "refused"],
        ["channel"] = ["loudspeaker", "zalo"],
        ["results"] = ["vneid", "online-services", "cashless"],
        ["pending"] = ["vneid", "online-services"],
        ["targets"] = ["vneid", "online-services"],
        ["reason"] = ["lost", "Ghi nhầm", "replaced"],
        ["format"] = ["csv", "xlsx", "json"],
        ["actor"] = ["staff:1", "device:1", "system", "admin"],
        ["action"] = ["team", "member.changed", "check-in", "device"],
        ["subject"] = ["24805-001", "22918-001", "account:1"],
        ["after"] = ["24805-001:1", "24805-001", "1", "1795310101000001:5", "22918-001:0"],
        ["progress"] = ["0199d2c4-0000-7000-8000-000000000009"],
        ["currentPassword"] = [Arrange.Password],
        ["password"] = [Arrange.Password],
        ["name"] = ["Nguyễn Văn An", "Thôn 1", "Ra quân", "Tổ CNSCĐ thôn 2"],
    };

    /// <summary>A text that could stand for a field of this name and format.</summary>
    public string Of(string name, string? format) => format switch
    {
        "uuid" => random.Next(3) == 0 ? NewId() : records[random.Next(records.Count)],
        "date" => Sample.Today.AddDays(random.Next(-20, 3)).Text(),
        "date-time" => Sample.At(TimeProvider.System.GetUtcNow().AddMinutes(random.Next(-30_000, 30))),
        _ when s_words.TryGetValue(name, out var words) => words[random.Next(words.Length)],
        _ when name.Contains("date", StringComparison.OrdinalIgnoreCase) => Sample.Today.Text(),
        _ => random.Next(3) switch { 0 => "x", 1 => "Tổ công nghệ số", _ => random.Next(100).ToString(CultureInfo.InvariantCulture) },
    };

    /// <summary>An id that nothing has, the same in every run of a seed.</summary>
    public string NewId()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes).ToString();
    }
}
