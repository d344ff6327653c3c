using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Finds the commune of a row. It is never made up: what is not found exactly is refused with what may be meant.</summary>
/// <param name="communes">The communes of the province.</param>
/// <param name="own">The only commune that may be named; null when all may.</param>
internal sealed class CommuneStep(CommuneNames communes, string? own)
{
    /// <summary>Names already looked up; a file repeats them on every row.</summary>
    private readonly Dictionary<string, CommuneMatch> _known = new(StringComparer.Ordinal);

    /// <summary>The row's commune; null when the row is refused.</summary>
    public Commune? Find(RowReading reading)
    {
        var named = reading.Row[RosterColumn.Commune];
        var coded = Coded(reading, out var wrongCode);
        var found = named.Length > 0 ? Named(reading, named) : wrongCode ? null : coded ?? Otherwise(reading);
        if (found is null || wrongCode)
        {
            return null;
        }

        reading.Outcome.Subject.Add(found.FullName);
        if (coded is not null && coded.Code != found.Code)
        {
            reading.Refuse("commune-code-differs", RosterColumn.CommuneCode, coded.Code, coded.FullName, found.FullName);
            return null;
        }

        if (own is not null && found.Code != own)
        {
            reading.Refuse("not-your-commune", RosterColumn.Commune, found.FullName, communes.FindCode(own)?.FullName ?? own);
            return null;
        }

        return found;
    }

    private Commune? Coded(RowReading reading, out bool wrong)
    {
        var text = reading.Row[RosterColumn.CommuneCode];
        var found = text.Length > 0 ? communes.FindCode(text) : null;
        wrong = text.Length > 0 && found is null;
        if (wrong)
        {
            reading.Refuse("unknown-commune-code", RosterColumn.CommuneCode, FieldReader.Shown(text));
        }

        return found;
    }

    private Commune? Named(RowReading reading, string name)
    {
        if (!_known.TryGetValue(name, out var match))
        {
            _known.Add(name, match = communes.Find(name));
        }

        switch (match)
        {
            case CommuneMatch.Found { Commune: var commune }:
                return commune;
            case CommuneMatch.Ambiguous { Candidates: var candidates }:
                reading.Refuse("ambiguous-commune", RosterColumn.Commune, FieldReader.Shown(name), List(candidates));
                return null;
            case CommuneMatch.Unknown { Suggestions: [_, ..] suggestions }:
                reading.Refuse("misspelt-commune", RosterColumn.Commune, FieldReader.Shown(name), List(suggestions));
                return null;
            default:
                reading.Refuse("unknown-commune", RosterColumn.Commune, FieldReader.Shown(name));
                return null;
        }
    }

    /// <summary>Without a name: what a village's or team's code says, or the caller's own commune.</summary>
    private Commune? Otherwise(RowReading reading)
    {
        var code = RosterCodes.CommuneOf(reading.Row[RosterColumn.TeamCode]) is { Length: > 0 } team
            ? team
            : RosterCodes.CommuneOf(reading.Row[RosterColumn.VillageCode]);
        var found = communes.FindCode(code.Length > 0 ? code : own ?? "");
        if (found is null)
        {
            reading.Refuse("missing-commune", RosterColumn.Commune);
        }

        return found;
    }

    private static string List(IEnumerable<Commune> communes) =>
        string.Join("; ", communes.Select(commune => $"{commune.FullName} ({commune.Code})"));
}
