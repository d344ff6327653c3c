using System.Text.Json;
using CampaignHub.Api.Access;
using CampaignHub.Api.CheckIns.Reading;
using CampaignHub.Api.Http;
using CampaignHub.Contracts.Teams;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns;

/// <summary>A correction as it was sent.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Reason">Why, at most 500 characters.</param>
/// <param name="Replacement">Where the replacement stands in the body; null voids the check-in.</param>
internal sealed record CorrectionRequest(Guid Id, string Reason, Range? Replacement);

/// <summary>Corrects or voids one check-in.</summary>
internal sealed class CorrectionIntake(CheckInReader reader, TeamReferences teams, ITeamLedger ledger)
{
    /// <summary>The answer, or null when the team could not be served.</summary>
    public async Task<CheckInAnswer?> TakeAsync(
        Guid checkIn,
        CorrectionRequest correction,
        RequestBody body,
        Caller caller,
        CancellationToken cancellation)
    {
        var id = correction.Id.ToString();
        if (await TeamOfAsync(checkIn, caller, cancellation) is not { } team)
        {
            return CheckInAnswer.Rejected(id, AnswerCodes.UnknownCheckIn);
        }

        CheckInMessage? replacement = null;
        if (correction.Replacement is { } range)
        {
            var item = reader.ReadReplacement(body.Bytes[range], checkIn, team);
            if (item.Code is { } code)
            {
                return CheckInAnswer.Rejected(id, code);
            }

            replacement = item.CheckIn;
        }

        var request = new CorrectRequest(correction.Id, checkIn, correction.Reason, replacement, caller.Actor);
        var reply = await teams.Of(team).CorrectAsync(request);
        return reply.Outcome == SubmitOutcome.Answered ? CheckInAnswer.Of(id, reply.Answers[0]) : null;
    }

    /// <summary>A device corrects its own team's records only; an officer those of the commune. Others are not known to them.</summary>
    private async Task<string?> TeamOfAsync(Guid checkIn, Caller caller, CancellationToken cancellation)
    {
        if (caller.TeamCode is { } own)
        {
            return own;
        }

        var found = await ledger.FindAsync([checkIn], cancellation);
        return found is [{ TeamCode: var team, Command: RecordCheckIn }] && caller.MayWriteFor(team) ? team : null;
    }
}

/// <summary>Reads the body of a correction.</summary>
internal static class CorrectionReader
{
    /// <summary>
    /// Null when the body is not an object with a UUID as id, a reason, and a replacement that is an object or null. It must say
    /// null: a misspelt name would void the record.
    /// </summary>
    public static CorrectionRequest? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body, BatchReader.Options);
            reader.Read();
            return reader.TokenType == JsonTokenType.StartObject ? ReadObject(ref reader) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static CorrectionRequest? ReadObject(ref Utf8JsonReader reader)
    {
        Guid? id = null;
        string? reason = null;
        Range? replacement = null;
        var saysWhat = false;
        var isFine = true;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "id":
                    isFine &= id is null;
                    id = FieldValues.Id(FieldValues.Text(ref reader));
                    break;
                case "reason":
                    isFine &= reason is null;
                    reason = FieldValues.Note(ref reader);
                    break;
                case "replacement":
                    isFine &= !saysWhat && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null;
                    saysWhat = true;
                    replacement = ObjectAt(ref reader);
                    break;
                default:
                    break;
            }

            reader.Skip();
        }

        reader.Read();
        return isFine && saysWhat && id is { } known && reason is { Length: > 0 } ? new CorrectionRequest(known, reason, replacement) : null;
    }

    private static Range? ObjectAt(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
