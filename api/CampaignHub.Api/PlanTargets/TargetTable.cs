using System.Text.Json.Nodes;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.PlanTargets;

/// <summary>A table of targets as it lies in PostgreSQL: a key, and to each key value, plan_number and plan_date.</summary>
/// <param name="Name">The table.</param>
/// <param name="Action">First part of its actions in the audit: <c>commune-target</c>.</param>
/// <param name="Key">The columns of its key.</param>
/// <param name="Select">What <paramref name="Read"/> reads, up to the table.</param>
/// <param name="Read">A target of a row.</param>
internal sealed record TargetTable<T>(
    string Name, string Action, IReadOnlyList<TargetKey<T>> Key, string Select, Func<NpgsqlDataReader, T> Read)
    where T : class, IPlanTarget
{
    /// <summary>What the audit says the target is of: the commune, or a part of it.</summary>
    public required Func<T, string> Subject { get; init; }

    /// <summary>What the audit tells besides the subject, so that one sees which target it was.</summary>
    public required Func<T, JsonObject> KeyFields { get; init; }

    /// <summary>The condition of one key, its columns as the first parameters.</summary>
    public string OneKey => string.Join(" AND ", Key.Select((key, index) => $"{key.Column} = ${index + 1}"));

    /// <summary>The columns of the key as the first parameters, then value, number and date of the plan.</summary>
    public string Upsert
    {
        get
        {
            var key = string.Join(", ", Key.Select(each => each.Column));
            return $"""
                INSERT INTO {Name} ({key}, value, plan_number, plan_date)
                VALUES ({string.Join(", ", Enumerable.Range(1, Key.Count + 3).Select(place => $"${place}"))})
                ON CONFLICT ({key}) DO UPDATE
                SET value = excluded.value, plan_number = excluded.plan_number, plan_date = excluded.plan_date
                """;
        }
    }
}

/// <summary>A column of a key.</summary>
internal sealed record TargetKey<T>(string Column, NpgsqlDbType Type, Func<T, object?> Value);
