using System.Text.Json;
using CampaignHub.Api.Roster;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns.Reading;

/// <summary>
/// Reads one check-in of the contract and checks everything that can be checked without the ledger. Fields it does
/// not know are passed over, so that a newer phone works with an older server; a known field given twice is refused.
/// </summary>
internal sealed class CheckInReader(CampaignProgram program, ITeamDirectory teams)
{
    /// <summary>Reads an item of a batch.</summary>
    public CheckInItem Read(ReadOnlySpan<byte> json) => Read(json, subject: null);

    /// <summary>Reads the replacement of a correction: its id and team are those of the check-in.</summary>
    public CheckInItem ReadReplacement(ReadOnlySpan<byte> json, Guid id, string teamCode) => Read(json, (id, teamCode));

    private CheckInItem Read(ReadOnlySpan<byte> json, (Guid Id, string TeamCode)? subject)
    {
        var reader = new Utf8JsonReader(json, BatchReader.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new CheckInItem(null, null, null, AnswerCodes.InvalidItem);
        }

        var fields = new CheckInFields();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            fields.ReadField(ref reader, program);
        }

        if (subject is { } known)
        {
            fields.Correct(known.Id, known.TeamCode);
        }

        return Finish(fields);
    }

    private CheckInItem Finish(CheckInFields fields)
    {
        if (fields.Id is not { } id)
        {
            return new CheckInItem(fields.IdText, null, null, AnswerCodes.InvalidId);
        }

        Team? team = null;
        var code = fields.TeamCode is null ? AnswerCodes.InvalidItem
            : !teams.TryGet(fields.TeamCode, out team) ? AnswerCodes.UnknownTeam
            : fields.Refusal ?? Missing(fields) ?? WhyNotInProgram(fields);
        return new CheckInItem(fields.IdText, id, code is null ? fields.ToMessage(id, team!.Code) : null, code);
    }

    private static string? Missing(CheckInFields fields) =>
        fields.OccurredAt is null ? AnswerCodes.InvalidTime
        : fields.Kind is null || fields.Results is null ? AnswerCodes.InvalidItem
        : fields.Households is null || fields.People is null ? AnswerCodes.InvalidCount
        : null;

    /// <summary>A code that was valid on the day of the work stays valid, whenever the record arrives.</summary>
    private string? WhyNotInProgram(CheckInFields fields)
    {
        if (!TryDate(fields, out var date))
        {
            return AnswerCodes.InvalidTime;
        }

        return !IsValid(fields.Results!, date) || !IsValid(fields.Pending, date) ? AnswerCodes.UnknownActivity : null;
    }

    private static bool TryDate(CheckInFields fields, out DateOnly date)
    {
        try
        {
            date = VietnamTime.DateOf(fields.OccurredAt!.Value.AddSeconds(fields.ClockOffsetSeconds ?? 0));
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            date = default;
            return false;
        }
    }

    private bool IsValid(CountsMessage counts, DateOnly date)
    {
        foreach (var code in counts.Codes)
        {
            if (!program.TryGetActivity(code, out var activity) || !activity.IsValidOn(date))
            {
                return false;
            }
        }

        return true;
    }
}
