using System.Globalization;
using CampaignHub.Domain.Roster.Names;

namespace CampaignHub.Domain.Roster.Import;

/// <summary>Finds the member of a row, or adds one.</summary>
internal sealed class MemberStep(MemberBook members)
{
    private static readonly RosterColumn[] Told =
        [RosterColumn.Role, RosterColumn.Core, RosterColumn.Duty, RosterColumn.Organisation, RosterColumn.Phone, RosterColumn.Active];

    /// <summary>Reads the row's member into its team, if the row has one.</summary>
    public void Read(RowReading reading, Draft<RosterTeam>? team)
    {
        var row = reading.Row;
        if (row.IsBlank(RosterColumn.MemberNumber, RosterColumn.MemberName))
        {
            if (!row.IsBlank(RosterColumn.Role, RosterColumn.Phone, RosterColumn.Duty, RosterColumn.Organisation))
            {
                reading.Refuse("missing-member-name", RosterColumn.MemberName);
            }

            return;
        }

        var number = Number(reading);
        var name = reading.Read(RosterColumn.MemberName);
        if (team is null || (number is null && name is null) || Find(reading, team.Next.Code, number, name) is not { } member)
        {
            return;
        }

        if (member.FirstBy is { } earlier)
        {
            reading.Refuse("duplicate-member", RosterColumn.MemberName, member.Next.Name, earlier.Row.Number.ToString(CultureInfo.InvariantCulture));
            return;
        }

        member.Mention(reading.Outcome, number is not null);
        if (number is not null && name is not null)
        {
            NoteOtherPerson(reading, member, name);
            member.Say(reading.Outcome, RosterColumn.MemberName, name);
        }

        reading.Tell(member, Told);
        reading.Outcome.Subject.Add(name ?? member.Next.Name);
    }

    private static int? Number(RowReading reading)
    {
        var text = reading.Read(RosterColumn.MemberNumber);
        var number = text is null ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
        if (text is not null && number is < 1 or > RosterCodes.Highest)
        {
            reading.Refuse("invalid-number", RosterColumn.MemberNumber, text);
        }

        return number is >= 1 and <= RosterCodes.Highest ? number : null;
    }

    private Draft<Member>? Find(RowReading reading, string teamCode, int? number, string? name)
    {
        if (number is { } given && members.Find(teamCode, given) is { } numbered)
        {
            return numbered;
        }

        if (name is null)
        {
            reading.Refuse("missing-member-name", RosterColumn.MemberName);
            return null;
        }

        var found = number is null ? Named(reading, teamCode, name) : [];
        switch (found)
        {
            case []:
                return Add(reading, teamCode, number, name);
            case [var one]:
                NoteWhoLeft(reading, one);
                return one;
            default:
                reading.Refuse(
                    "ambiguous-member",
                    RosterColumn.MemberName,
                    string.Join("; ", found.Select(draft => $"{draft.Next.Number} ({draft.Next.Name})")));
                return null;
        }
    }

    /// <summary>Who may be meant by a name: of several, the one with the phone, or the one no row has spoken of.</summary>
    private List<Draft<Member>> Named(RowReading reading, string teamCode, string name)
    {
        var found = members.Find(teamCode, NameKey.Of(name));
        var phone = reading.Fields.Read(RosterColumn.Phone, reading.Row[RosterColumn.Phone]).Text;
        if (phone is not null && found.FindAll(draft => draft.Find(RosterColumn.Phone) == phone) is [_, ..] samePhone)
        {
            return samePhone;
        }

        // Two people of one name are told apart by their phones: who was named before, with another phone, is not this one.
        var open = found.FindAll(draft => draft.FirstBy is null || phone is null || draft.Find(RosterColumn.Phone) is null);
        var unspoken = open.FindAll(draft => draft.FirstBy is null);
        return open.Count > 1 && unspoken.Count > 0 ? unspoken : open;
    }

    private Draft<Member>? Add(RowReading reading, string teamCode, int? number, string name)
    {
        var added = members.Add(teamCode, number, name);
        if (added is null)
        {
            reading.Refuse("codes-used-up", RosterColumn.MemberNumber);
        }

        return added;
    }

    /// <summary>Check-ins name the number, so a number that goes to somebody else takes the old records along.</summary>
    private static void NoteOtherPerson(RowReading reading, Draft<Member> member, string name)
    {
        var (before, after) = (member.NameKey.Plain, NameKey.Of(name).Plain);
        if (!member.IsNew && SpellingDistance.Between(before, after) > Math.Max(before.Length, after.Length) / 2)
        {
            reading.Outcome.Note(new ImportProblem(
                "other-person", RosterColumn.MemberName, member.Next.Number.ToString(CultureInfo.InvariantCulture), member.Next.Name));
        }
    }

    private static void NoteWhoLeft(RowReading reading, Draft<Member> member)
    {
        if (!member.Next.Active && reading.Row.IsBlank(RosterColumn.Active))
        {
            reading.Outcome.Note(new ImportProblem("member-left", RosterColumn.Active, member.Next.Name));
        }
    }
}
