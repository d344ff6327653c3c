using CampaignHub.Api.Access;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Places;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Indicators.Import;

/// <summary>A file to fill in: the heads, and a row for each place and indicator whose figure the caller gives.</summary>
internal static class FigureTemplate
{
    /// <summary>The file's bytes.</summary>
    public static async Task<byte[]> WriteAsync(
        TableFormat format, Caller caller, CampaignProgram program, ICommuneDirectory communes, FigureTexts texts, CancellationToken cancellation)
    {
        using var file = new MemoryStream();
        using (var table = format.Open(file, texts.Text("sheet")))
        {
            await table.WriteAsync([.. FigureColumns.All.Select(column => texts.TitleOf(column.Field))], cancellation);
            foreach (var indicator in program.Indicators.Where(indicator => indicator.Unit is TargetUnit.Percent && caller.MayGive(indicator, program)))
            {
                foreach (var place in PlacesOf(indicator, caller, communes, texts))
                {
                    await table.WriteAsync([indicator.Code, place, .. Enumerable.Repeat("", FigureColumns.All.Length - 2)], cancellation);
                }
            }

            await table.FinishAsync(cancellation);
        }

        return file.ToArray();
    }

    private static IEnumerable<string> PlacesOf(Indicator indicator, Caller caller, ICommuneDirectory communes, FigureTexts texts)
    {
        if (caller.Role is Role.CommuneOfficer)
        {
            return communes.All.Where(commune => commune.Code == caller.CommuneCode).Select(commune => commune.FullName);
        }

        var province = texts.Text("province");
        return indicator.ProvinceOnly ? [province] : [province, .. communes.All.Select(commune => commune.FullName)];
    }
}
