using CampaignHub.Api.Files;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.PeriodicReports.Letters;

/// <summary>How the place of a report is written in it.</summary>
/// <param name="Name">Within a sentence: xã Đam Rông 3, tỉnh Lâm Đồng.</param>
/// <param name="Short">The kind of unit, within a sentence: xã.</param>
/// <param name="Dated">Before the date: of a unit with a number the full name (Phường 1 Bảo Lộc), else the bare one.</param>
internal sealed record ReportPlace(string? CommuneCode, string Name, string Short, string Dated)
{
    /// <summary>The province's report.</summary>
    public bool IsProvince => CommuneCode is null;

    /// <summary>Which of two sentences: <c>opening.commune</c>, <c>opening.province</c>.</summary>
    public string Variant(string code) => $"{code}.{(IsProvince ? "province" : "commune")}";
}

/// <summary>Finds them.</summary>
internal sealed class ReportPlaces(ICommuneDirectory communes, Sentences words)
{
    public ReportPlace Of(string? communeCode)
    {
        if (communeCode is null || !communes.TryGet(communeCode, out var commune))
        {
            return new ReportPlace(CommuneCode: null, words.Text("place.province"), "", words.Text("province"));
        }

        var type = commune.Type.ToLower(FileNumbers.Vietnamese);
        return new ReportPlace(commune.Code, $"{type} {commune.Name}", type, char.IsAsciiDigit(commune.Name[0]) ? commune.FullName : commune.Name);
    }

    /// <summary>The full name of a commune; the code itself where there is none.</summary>
    public string NameOf(string code) => communes.TryGet(code, out Commune? commune) ? commune.FullName : code;

    /// <summary>How many communes there are.</summary>
    public int Count => communes.All.Count;
}
