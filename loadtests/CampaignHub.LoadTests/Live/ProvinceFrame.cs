using System.Text.Json;

namespace CampaignHub.LoadTests.Live;

/// <summary>The part of a snapshot or frame that the load tests look at.</summary>
/// <param name="CheckIns">Net check-ins by commune code, of the communes the frame carries.</param>
public sealed record ProvinceFrame(long Sequence, IReadOnlyDictionary<string, long> CheckIns)
{
    public static ProvinceFrame Read(JsonElement body)
    {
        var checkIns = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var commune in body.GetProperty("communes").EnumerateArray())
        {
            if (commune.TryGetProperty("checkIns", out var count))
                checkIns[commune.GetProperty("code").GetString()!] = count.GetInt64();
        }
        return new ProvinceFrame(body.GetProperty("sequence").GetInt64(), checkIns);
    }
}
