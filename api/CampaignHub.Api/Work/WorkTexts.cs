using System.Text.Json;

namespace CampaignHub.Api.Work;

/// <summary>Words of the exported registers, from <c>work-texts.vi.json</c>.</summary>
/// <param name="Province">What stands for the Sở where a commune is expected.</param>
/// <param name="Member">A member: <c>{0}</c> the number in the roster, <c>{1}</c> the team.</param>
/// <param name="Cut">The last line when not all fits; <c>{0}</c> is how many rows there are.</param>
/// <param name="Registers">By the register's name.</param>
internal sealed record WorkTexts(string Province, string Member, string Cut, IReadOnlyDictionary<string, RegisterTexts> Registers)
{
    /// <summary>The Vietnamese words.</summary>
    public static WorkTexts Read()
    {
        using var file = typeof(WorkTexts).Assembly.GetManifestResourceStream("CampaignHub.Api.Work.work-texts.vi.json")!;
        return JsonSerializer.Deserialize(file, WorkJsonContext.Default.WorkTexts)!;
    }
}

/// <summary>Words of one register.</summary>
/// <param name="File">First part of the file's name.</param>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="Columns">Headings, in order.</param>
internal sealed record RegisterTexts(string File, string Sheet, IReadOnlyList<string> Columns);
