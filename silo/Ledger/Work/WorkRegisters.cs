using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Work;

/// <summary>The registers there are.</summary>
public static class WorkRegisters
{
    private const NpgsqlDbType Texts = NpgsqlDbType.Array | NpgsqlDbType.Text;

    /// <summary>Tập huấn cho Tổ.</summary>
    public static WorkRegister<TeamTraining> Trainings { get; } = new(
        "training",
        "team_training",
        [
            new("place", NpgsqlDbType.Text, line => line.Place),
            new("form", NpgsqlDbType.Text, line => line.Form),
            new("organiser", NpgsqlDbType.Text, line => line.Organiser),
            new("contents", Texts, line => line.Contents.ToArray()),
            new("team_codes", Texts, line => line.TeamCodes.ToArray()),
            new("members", NpgsqlDbType.Integer, line => line.Members),
            new("note", NpgsqlDbType.Text, line => line.Note) { IsPersonal = true },
        ],
        row => new TeamTraining(
            row.GetGuid(0), row.Text(1), row.Day(2), row.GetString(3), row.GetString(4), row.GetString(5),
            row.GetFieldValue<string[]>(6), row.GetFieldValue<string[]>(7), row.GetInt32(8), row.Text(9)));

    /// <summary>Hộ hạt nhân.</summary>
    public static WorkRegister<NucleusHousehold> NucleusHouseholds { get; } = new(
        "nucleus-household",
        "nucleus_household",
        [
            new("team_code", NpgsqlDbType.Text, line => line.TeamCode),
            new("household_number", NpgsqlDbType.Integer, line => line.HouseholdNumber) { IsPersonal = true },
        ],
        row => new NucleusHousehold(row.GetGuid(0), row.Text(1), row.Day(2), row.GetString(3), row.Number(4)));

    /// <summary>Kiểm tra, đôn đốc.</summary>
    public static WorkRegister<Inspection> Inspections { get; } = new(
        "inspection",
        "inspection",
        [
            new("team_code", NpgsqlDbType.Text, line => line.TeamCode),
            new("inspector", NpgsqlDbType.Text, line => line.Inspector) { IsPersonal = true },
            new("finding", NpgsqlDbType.Text, line => line.Finding) { IsPersonal = true },
            new("due_by", NpgsqlDbType.Date, line => line.DueBy),
            new("done_on", NpgsqlDbType.Date, line => line.DoneOn),
        ],
        row => new Inspection(
            row.GetGuid(0), row.Text(1), row.Day(2), row.Text(3), row.GetString(4), row.GetString(5), row.Date(6), row.Date(7)));

    /// <summary>Quyết định khen thưởng.</summary>
    public static WorkRegister<AwardDecision> AwardDecisions { get; } = new(
        "award-decision",
        "award_decision",
        [
            new("number", NpgsqlDbType.Text, line => line.Number),
            new("level", NpgsqlDbType.Text, line => line.Level),
            new("title", NpgsqlDbType.Text, line => line.Title),
            new("recipients", Texts, line => line.Recipients.Select(recipient => recipient.Key).ToArray()),
        ],
        row => new AwardDecision(
            row.GetGuid(0), row.Text(1), row.Day(2), row.Text(3), row.GetString(4), row.GetString(5),
            [.. row.GetFieldValue<string[]>(6).Select(AwardRecipient.Parse)],
            row.Time(7)))
    {
        ReadOnlyColumn = "published_at",
        IsFixed = decision => decision.PublishedAt is not null,
    };

    private static DateOnly Day(this NpgsqlDataReader row, int column) => row.GetFieldValue<DateOnly>(column);
}
