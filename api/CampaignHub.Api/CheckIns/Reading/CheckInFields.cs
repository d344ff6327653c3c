using System.Text.Json;
using CampaignHub.Contracts.Teams;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Teams;

namespace CampaignHub.Api.CheckIns.Reading;

/// <summary>The fields of one check-in while it is read, and the first reason to refuse it.</summary>
internal sealed class CheckInFields
{
    private Field _seen;

    [Flags]
    private enum Field
    {
        None = 0,
        Id = 1 << 0,
        TeamCode = 1 << 1,
        OccurredAt = 1 << 2,
        Kind = 1 << 3,
        Households = 1 << 4,
        People = 1 << 5,
        Results = 1 << 6,
        Businesses = 1 << 7,
        Pending = 1 << 8,
        MemberNumber = 1 << 9,
        Staff = 1 << 10,
        HouseholdNumber = 1 << 11,
        Outcome = 1 << 12,
        Location = 1 << 13,
        Note = 1 << 14,
        Outreach = 1 << 15,
        ClockOffsetSeconds = 1 << 16,
        Source = 1 << 17,
    }

    public string? IdText { get; private set; }

    public Guid? Id { get; private set; }

    public string? TeamCode { get; private set; }

    public DateTime? OccurredAt { get; private set; }

    public string? Kind { get; private set; }

    public int? Households { get; private set; }

    public int? People { get; private set; }

    public CountsMessage? Results { get; private set; }

    public CountsMessage Pending { get; private set; } = CountsMessage.Empty;

    public int? ClockOffsetSeconds { get; private set; }

    /// <summary>The first reason found to refuse the item.</summary>
    public string? Refusal { get; private set; }

    private int? Businesses { get; set; }

    private int? MemberNumber { get; set; }

    private int? Staff { get; set; }

    private int? HouseholdNumber { get; set; }

    private string? Outcome { get; set; }

    private PositionMessage? Location { get; set; }

    private string? Note { get; set; }

    private (string Channel, int Quantity)? Outreach { get; set; }

    private string? Source { get; set; }

    public void Refuse(string code) => Refusal ??= code;

    /// <summary>Makes this the replacement of a check-in: an id of its own means nothing, a team of its own must be the same.</summary>
    public void Correct(Guid id, string teamCode)
    {
        if (_seen.HasFlag(Field.TeamCode) && TeamCode != teamCode)
        {
            Refuse(AnswerCodes.InvalidItem);
        }

        (Id, TeamCode) = (id, teamCode);
    }

    /// <summary>Reads a property and its value; the reader stands on the property's name.</summary>
    public void ReadField(ref Utf8JsonReader reader, CampaignProgram program)
    {
        var depth = reader.CurrentDepth;
        try
        {
            var field = FieldOf(ref reader);
            reader.Read();
            if (field != Field.None)
            {
                See(field);
                ReadValue(field, ref reader, program);
            }
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, or bytes that are not UTF-8; it shows only when the text is read.
            Refuse(AnswerCodes.InvalidItem);
        }

        // Whatever the value turned out to be, the next property is looked for after it.
        while (reader.CurrentDepth > depth || reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
        }

        reader.Skip();
    }

    public CheckInMessage ToMessage(Guid id, string teamCode) => new(
        id, teamCode, OccurredAt!.Value, Kind!, Households!.Value, People!.Value, FieldValues.WithoutZeros(Results!))
    {
        Businesses = Businesses,
        Pending = FieldValues.WithoutZeros(Pending),
        MemberNumber = MemberNumber,
        Staff = Staff,
        HouseholdNumber = HouseholdNumber,
        Outcome = Outcome,
        Location = Location,
        Note = Note,
        OutreachChannel = Outreach?.Channel,
        OutreachQuantity = Outreach?.Quantity,
        ClockOffsetSeconds = ClockOffsetSeconds,
        Source = Source,
    };

    private void See(Field field)
    {
        if (_seen.HasFlag(field))
        {
            Refuse(AnswerCodes.InvalidItem);
        }

        _seen |= field;
    }

    private static Field FieldOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("id"u8) ? Field.Id
        : reader.ValueTextEquals("teamCode"u8) ? Field.TeamCode
        : reader.ValueTextEquals("occurredAt"u8) ? Field.OccurredAt
        : reader.ValueTextEquals("kind"u8) ? Field.Kind
        : reader.ValueTextEquals("households"u8) ? Field.Households
        : reader.ValueTextEquals("people"u8) ? Field.People
        : reader.ValueTextEquals("results"u8) ? Field.Results
        : reader.ValueTextEquals("businesses"u8) ? Field.Businesses
        : reader.ValueTextEquals("pending"u8) ? Field.Pending
        : reader.ValueTextEquals("memberNumber"u8) ? Field.MemberNumber
        : reader.ValueTextEquals("staff"u8) ? Field.Staff
        : reader.ValueTextEquals("householdNumber"u8) ? Field.HouseholdNumber
        : reader.ValueTextEquals("outcome"u8) ? Field.Outcome
        : reader.ValueTextEquals("location"u8) ? Field.Location
        : reader.ValueTextEquals("note"u8) ? Field.Note
        : reader.ValueTextEquals("outreach"u8) ? Field.Outreach
        : reader.ValueTextEquals("clockOffsetSeconds"u8) ? Field.ClockOffsetSeconds
        : reader.ValueTextEquals("source"u8) ? Field.Source
        : Field.None;

    private void ReadValue(Field field, ref Utf8JsonReader reader, CampaignProgram program)
    {
        switch (field)
        {
            case Field.Id:
                IdText = FieldValues.Text(ref reader);
                Id = FieldValues.Id(IdText);
                break;
            case Field.TeamCode:
                TeamCode = FieldValues.Text(ref reader);
                break;
            case Field.OccurredAt:
                OccurredAt = Required(FieldValues.Time(ref reader), AnswerCodes.InvalidTime);
                break;
            case Field.Kind:
                Kind = FieldValues.Text(ref reader) is { } kind && program.TryGetKind(kind, out var known) ? known.Code : null;
                break;
            case Field.Households:
                Households = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.People:
                People = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.Results:
                Results = FieldValues.Counts(ref reader, program, out var refusal);
                RefuseFor(refusal);
                break;
            default:
                if (reader.TokenType != JsonTokenType.Null)
                {
                    ReadOptional(field, ref reader, program);
                }

                break;
        }
    }

    private void ReadOptional(Field field, ref Utf8JsonReader reader, CampaignProgram program)
    {
        switch (field)
        {
            case Field.Businesses:
                Businesses = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.Pending:
                Pending = FieldValues.Counts(ref reader, program, out var refusal) ?? CountsMessage.Empty;
                RefuseFor(refusal);
                break;
            case Field.MemberNumber:
                MemberNumber = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.Staff:
                Staff = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.HouseholdNumber:
                HouseholdNumber = Required(FieldValues.Count(ref reader), AnswerCodes.InvalidCount);
                break;
            case Field.Outcome:
                Outcome = Required(FieldValues.Text(ref reader) is { } outcome && program.IsOutcome(outcome) ? outcome : null);
                break;
            case Field.Location:
                Location = Required(FieldValues.Location(ref reader));
                break;
            case Field.Note:
                Note = Required(FieldValues.Note(ref reader));
                Note = Note is { Length: 0 } ? null : Note;
                break;
            case Field.Outreach:
                Outreach = Required(FieldValues.Outreach(ref reader, program));
                break;
            case Field.ClockOffsetSeconds:
                ClockOffsetSeconds = Required(FieldValues.Whole(ref reader), AnswerCodes.InvalidTime);
                break;
            case Field.Source:
                Source = Required(FieldValues.Text(ref reader) is "phone" or "paper" ? FieldValues.Text(ref reader) : null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(field));
        }
    }

    private void RefuseFor(string? code)
    {
        if (code is not null)
        {
            Refuse(code);
        }
    }

    private T? Required<T>(T? value, string code = AnswerCodes.InvalidItem)
    {
        if (value is null)
        {
            Refuse(code);
        }

        return value;
    }
}
