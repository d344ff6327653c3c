using System.Collections.Immutable;
using System.Globalization;

namespace CampaignHub.Domain.Programs;

/// <summary>
/// Reads the communes of a province: UTF-8 text, one header line, then one line per commune, comma between fields, no quotes. The last
/// field, the province before the merger, may be empty.
/// </summary>
public static class CommuneFile
{
    private const string Header = "code,type,name,lat,lon,areaKm2,formerProvince";

    /// <summary>A file without the last column is taken too: nothing is known of former provinces then.</summary>
    private const string ShortHeader = "code,type,name,lat,lon,areaKm2";

    /// <summary>The country has 3,321.</summary>
    private const int MaximumCommunes = 4_000;

    /// <exception cref="ProgramFileException">The file cannot be used; the message names the line and says what to do.</exception>
    public static ImmutableArray<Commune> Parse(string text)
    {
        var lines = text.TrimStart('\uFEFF').TrimEnd().Split('\n');
        if (lines[0].TrimEnd('\r') is not (Header or ShortHeader) and var header)
            throw new ProgramFileException($"Line 1 is \"{header}\"; write the header {Header}.");
        if (lines.Length - 1 is 0 or > MaximumCommunes)
            throw new ProgramFileException($"The file has {lines.Length - 1} communes; write 1 to {MaximumCommunes}.");

        var codes = new HashSet<string>(StringComparer.Ordinal);
        var communes = ImmutableArray.CreateBuilder<Commune>(lines.Length - 1);
        for (var index = 1; index < lines.Length; index++)
        {
            var commune = ParseLine(lines[index].TrimEnd('\r'), index + 1);
            if (!codes.Add(commune.Code))
                throw Wrong(index + 1, $"code {commune.Code} appears twice; give each commune its own code.");
            communes.Add(commune);
        }
        return communes.MoveToImmutable();
    }

    private static Commune ParseLine(string line, int number)
    {
        var fields = line.Split(',');
        if (fields.Length is not (6 or 7) || line.Contains('"', StringComparison.Ordinal))
            throw Wrong(number, $"has {fields.Length} fields; write the seven fields {Header} without quotes.");
        var (code, type, name) = (fields[0], fields[1], fields[2]);
        if (code.Length != 5 || !code.All(char.IsAsciiDigit))
            throw Wrong(number, $"code is \"{code}\"; write the official code of five digits.");
        if (!CommuneType.IsKnown(type))
        {
            throw Wrong(
                number,
                $"type is \"{type}\"; write {CommuneType.Rural}, {CommuneType.Urban} or {CommuneType.SpecialZone} (NFC).");
        }
        if (FileText.ComplaintAbout(name) is { } complaint)
            throw Wrong(number, $"name {complaint}");
        var former = fields.Length == 7 && fields[6].Length > 0 ? fields[6] : null;
        if (former is not null && FileText.ComplaintAbout(former) is { } wrong)
            throw Wrong(number, $"formerProvince {wrong}");
        return new Commune(
            code,
            type,
            name,
            Number(number, "lat", fields[3], 8, 24),
            Number(number, "lon", fields[4], 102, 118),
            Number(number, "areaKm2", fields[5], 0.01, 10_000),
            former);
    }

    private static double Number(int line, string name, string text, double from, double to) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= from && number <= to
            ? number
            : throw Wrong(line, string.Create(
                CultureInfo.InvariantCulture, $"{name} is \"{text}\"; write a number from {from} to {to} with a decimal point."));

    private static ProgramFileException Wrong(int line, string complaint) => new($"Line {line}: {complaint}");
}
