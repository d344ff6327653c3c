using System.Text.Json;

namespace CampaignHub.Api.Audit;

/// <summary>Words of the exported log, from <c>audit-texts.vi.json</c>.</summary>
/// <param name="Sheet">Name of the sheet.</param>
/// <param name="File">First part of the file's name.</param>
/// <param name="Columns">Headings, in order.</param>
/// <param name="System">What stands for the system where a name is expected.</param>
/// <param name="Cut">The last line when not all fits; <c>{0}</c> is how many rows there are.</param>
/// <param name="Actions">Action → words.</param>
/// <param name="Fields">Field → words.</param>
/// <param name="Values">Value of a field → words.</param>
/// <param name="Parts">Part that people write in a periodic report → words.</param>
internal sealed record AuditTexts(
    string Sheet,
    string File,
    IReadOnlyList<string> Columns,
    string System,
    string Cut,
    IReadOnlyDictionary<string, string> Actions,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The Vietnamese words.</summary>
    public static AuditTexts Read()
    {
        using var file = typeof(AuditTexts).Assembly.GetManifestResourceStream("CampaignHub.Api.Audit.audit-texts.vi.json")!;
        return JsonSerializer.Deserialize(file, AuditJsonContext.Default.AuditTexts)!;
    }
}
