using System.Text.Json.Serialization;

namespace CampaignHub.Api.Statistics;

/// <summary>Sums. In rows of results (by activity or group of activities) there are <c>done</c> and <c>pending</c> alone.</summary>
/// <param name="CheckIns">Records (phiếu).</param>
/// <param name="Households">Visits to households (lượt hộ).</param>
/// <param name="Businesses">Businesses helped (cơ sở).</param>
/// <param name="People">Turns of people guided (lượt người), not people.</param>
/// <param name="Staff">Turns of members on duty.</param>
/// <param name="Done">Turns in which an activity was managed.</param>
/// <param name="Pending">Turns in which it was not finished.</param>
public sealed record FiguresBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? CheckIns,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Households,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Businesses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? People,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Staff,
    long Done,
    long Pending);

/// <summary>The key of a group, empty where there is nothing to say; of the groupings that were not asked for there is none.</summary>
public abstract record StatisticsKey
{
    /// <inheritdoc cref="Domain.Statistics.Grouping.Date"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Date { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Week"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Week { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Month"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Month { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Quarter"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Quarter { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.ReportingQuarter"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReportingQuarter { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Commune"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Commune { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.CommuneType"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CommuneType { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.FormerProvince"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FormerProvince { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Village"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Village { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.FormerCommune"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? FormerCommune { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Area"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Area { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Signal"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Signal { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Team"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Team { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Activity"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Activity { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Group"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Group { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Kind"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Organisation"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Organisation { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Campaign"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Campaign { get; init; }

    /// <inheritdoc cref="Domain.Statistics.Grouping.Work"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Work { get; init; }
}

/// <summary>A group and its sums.</summary>
/// <param name="CheckIns">Records (phiếu).</param>
/// <param name="Households">Visits to households (lượt hộ).</param>
/// <param name="Businesses">Businesses helped (cơ sở).</param>
/// <param name="People">Turns of people guided (lượt người), not people.</param>
/// <param name="Staff">Turns of members on duty.</param>
/// <param name="Done">Turns in which an activity was managed.</param>
/// <param name="Pending">Turns in which it was not finished.</param>
/// <param name="Trusted">Without the records that have an open mark.</param>
/// <param name="TeamsReporting">Teams with records above 0; left out where it was not counted.</param>
public sealed record StatisticsItem(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? CheckIns,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Households,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Businesses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? People,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Staff,
    long Done,
    long Pending,
    FiguresBody Trusted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TeamsReporting)
    : StatisticsKey;

/// <summary>A page of the answer.</summary>
/// <param name="From">First day of the work.</param>
/// <param name="To">Last day of the work.</param>
/// <param name="GroupBy">The groupings, in the order of the rows' sorting.</param>
/// <param name="AsOf">When the ledger was read.</param>
/// <param name="Proof">Proof code (mã đối chiếu): the same question with the same figures has the same code.</param>
/// <param name="Rows">How many groups there are in all.</param>
/// <param name="Total">Sums over all groups, also those of other pages.</param>
/// <param name="TotalTrusted">The same without the records that have an open mark.</param>
/// <param name="Items">Groups, sorted by their keys.</param>
/// <param name="Names">Grouping → key → its name for people, in the language the caller asks for (Accept-Language).</param>
/// <param name="Next">Give it as <c>after</c> to have the next page; null on the last one.</param>
public sealed record StatisticsPage(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<string> GroupBy,
    DateTimeOffset AsOf,
    string Proof,
    long Rows,
    FiguresBody Total,
    FiguresBody TotalTrusted,
    IReadOnlyList<StatisticsItem> Items,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names,
    string? Next);

/// <summary>Distinct households.</summary>
/// <param name="Households">Households visited, each counted once, as far as records name them; null when none does.</param>
public sealed record HouseholdsBody(long? Households);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StatisticsPage))]
[JsonSerializable(typeof(HouseholdsBody))]
internal sealed partial class StatisticsJsonContext : JsonSerializerContext;
