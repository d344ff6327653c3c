using System.Collections.Immutable;
using System.Globalization;

namespace CampaignHub.Domain.Roster;

/// <summary>
/// What each field of the roster may hold, for forms and imports alike. Brings text to Unicode form C and phone numbers to the form
/// that is dialled; empty text becomes null.
/// </summary>
/// <param name="vocabulary">Codes that may be used.</param>
/// <param name="today">Today in Vietnam: a decision is not of tomorrow.</param>
public sealed class RosterFieldRules(RosterVocabulary vocabulary, DateOnly today)
{
    /// <summary>Characters of a village's, former commune's or person's name.</summary>
    public const int LongestName = 100;

    /// <summary>Characters of a team's or office's name and of a duty.</summary>
    public const int LongestTitle = 200;

    /// <summary>Characters of a decision's number.</summary>
    public const int LongestNumber = 100;

    private const int MostHouseholds = 10_000;
    private static readonly DateOnly _earliest = new(2000, 1, 1);

    /// <summary>Checks what is said about a village.</summary>
    public Checked<VillageFields> Check(VillageFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var problems = ImmutableArray.CreateBuilder<RosterProblem>();
        var clean = new VillageFields(RosterText.Clean(fields.Kind), RosterText.Clean(fields.Name))
        {
            FormerCommune = RosterText.Clean(fields.FormerCommune),
            Households = fields.Households,
            Signal = RosterText.Clean(fields.Signal),
            Attributes = fields.Attributes is null ? null : [.. fields.Attributes.Distinct().Order(StringComparer.Ordinal)],
        };
        NeedCode(problems, "kind", "unknown-kind", clean.Kind, vocabulary.VillageKinds);
        NeedLine(problems, "name", clean.Name, LongestName);
        MayBeLine(problems, "formerCommune", clean.FormerCommune, LongestName);
        Need(problems, clean.Households is null or (>= 0 and <= MostHouseholds), "invalid-households", "households",
            string.Create(CultureInfo.InvariantCulture, $"households is a whole number from 0 to {MostHouseholds}; leave it out when it is not known."));
        MayBeCode(problems, "signal", "unknown-signal", clean.Signal, RosterVocabulary.Signals);
        Need(problems, clean.Attributes?.All(code => code is not null && vocabulary.AreaAttributes.Contains(code)) is not false,
            "unknown-attribute", "attributes", "attributes are codes of the program's areaAttributes.");
        return new(clean, problems.ToImmutable());
    }

    /// <summary>Checks what is said about a team; whether its village is there is a rule of <see cref="TeamRules"/>.</summary>
    public Checked<TeamFields> Check(TeamFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var problems = ImmutableArray.CreateBuilder<RosterProblem>();
        var clean = new TeamFields(RosterText.Clean(fields.Kind), RosterText.Clean(fields.Name))
        {
            VillageCode = RosterText.Clean(fields.VillageCode),
            DecisionNumber = RosterText.Clean(fields.DecisionNumber),
            DecisionDate = fields.DecisionDate,
        };
        NeedCode(problems, "kind", "unknown-kind", clean.Kind, RosterTeam.Kinds);
        NeedLine(problems, "name", clean.Name, LongestTitle);
        CheckDecision(problems, clean.DecisionNumber, clean.DecisionDate);
        return new(clean, problems.ToImmutable());
    }

    /// <summary>Checks what is said about a member.</summary>
    public Checked<MemberFields> Check(MemberFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var problems = ImmutableArray.CreateBuilder<RosterProblem>();
        var phone = CheckPhone(problems, fields.Phone);
        var clean = fields with
        {
            Role = RosterText.Clean(fields.Role),
            Name = RosterText.Clean(fields.Name),
            Duty = RosterText.Clean(fields.Duty),
            Organisation = RosterText.Clean(fields.Organisation),
            Phone = phone,
        };
        NeedCode(problems, "role", "unknown-role", clean.Role, RosterVocabulary.MemberRoles);
        NeedLine(problems, "name", clean.Name, LongestName);
        MayBeLine(problems, "duty", clean.Duty, LongestTitle);
        MayBeCode(problems, "organisation", "unknown-organisation", clean.Organisation, vocabulary.Organisations);
        return new(clean, problems.ToImmutable());
    }

    /// <summary>Checks what is said about a commune's office.</summary>
    public static Checked<OfficeFields> Check(OfficeFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var problems = ImmutableArray.CreateBuilder<RosterProblem>();
        var phone = CheckPhone(problems, fields.Phone);
        var clean = new OfficeFields(RosterText.Clean(fields.Name), phone, RosterText.Clean(fields.ContactName));
        NeedLine(problems, "name", clean.Name, LongestTitle);
        MayBeLine(problems, "contactName", clean.ContactName, LongestName);
        return new(clean, problems.ToImmutable());
    }

    /// <summary>Checks the số and date of a decision.</summary>
    public ImmutableArray<RosterProblem> CheckDecision(string? number, DateOnly? date)
    {
        var problems = ImmutableArray.CreateBuilder<RosterProblem>();
        CheckDecision(problems, RosterText.Clean(number), date);
        return problems.ToImmutable();
    }

    /// <summary>Checks the day a village or team ended: known, and not after today.</summary>
    public ImmutableArray<RosterProblem> CheckDay(DateOnly? on) =>
        on is { } day && day >= _earliest && day <= today ? []
            : [new("invalid-date", "on", "Send on, the day it took effect: not after today, as year-month-day.")];

    private void CheckDecision(ImmutableArray<RosterProblem>.Builder problems, string? number, DateOnly? date)
    {
        MayBeLine(problems, "decisionNumber", number, LongestNumber);
        Need(problems, date is null || (date >= _earliest && date <= today), "invalid-date", "decisionDate",
            "decisionDate is the day the decision was signed: not after today.");
    }

    private static string? CheckPhone(ImmutableArray<RosterProblem>.Builder problems, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var phone = PhoneNumber.Normalise(typed);
        Need(problems, phone is not null, "invalid-phone", "phone",
            "phone is a Vietnamese number: ten digits beginning 03, 05, 07, 08 or 09, or eleven beginning 02; +84 is taken for the first 0.");
        return phone;
    }

    private static void NeedLine(ImmutableArray<RosterProblem>.Builder problems, string field, string? text, int maxLength) =>
        Need(problems, RosterText.IsLine(text, maxLength), "invalid-text", field, $"{field} is one line of 1 to {maxLength} characters.");

    private static void MayBeLine(ImmutableArray<RosterProblem>.Builder problems, string field, string? text, int maxLength) =>
        Need(problems, text is null || RosterText.IsLine(text, maxLength), "invalid-text", field,
            $"{field} is one line of at most {maxLength} characters, or left out.");

    private static void NeedCode(
        ImmutableArray<RosterProblem>.Builder problems, string field, string problem, string? code, IReadOnlyCollection<string> known) =>
        Need(problems, code is not null && known.Contains(code), problem, field, $"{field} is one of: {List(known)}.");

    private static void MayBeCode(
        ImmutableArray<RosterProblem>.Builder problems, string field, string problem, string? code, IReadOnlyCollection<string> known) =>
        Need(problems, code is null || known.Contains(code), problem, field, $"{field} is one of: {List(known)}; or left out.");

    private static string List(IEnumerable<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal));

    private static void Need(
        ImmutableArray<RosterProblem>.Builder problems, bool isFine, string code, string field, string message)
    {
        if (!isFine)
        {
            problems.Add(new RosterProblem(code, field, message));
        }
    }
}
