using System.Text.Json.Nodes;
using CampaignHub.Domain.Work;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Ledger.Work;

/// <summary>A register of work that is no visit, as it lies in PostgreSQL.</summary>
/// <param name="Name">First part of its actions in the audit: <c>training</c>.</param>
/// <param name="Table">Its table; id, commune_code, date, withdrawn_at and changed_at are in all of them.</param>
/// <param name="Columns">What it has besides.</param>
/// <param name="Read">A line of a row: id, commune_code, date, then the columns in order.</param>
public sealed record WorkRegister<T>(string Name, string Table, IReadOnlyList<WorkColumn<T>> Columns, Func<NpgsqlDataReader, T> Read)
    where T : class, IWorkRecord
{
    /// <summary>A column that other commands than saving write: it is read behind the others.</summary>
    public string? ReadOnlyColumn { get; init; }

    /// <summary>Whether a line can no longer be changed, only withdrawn; none is, unless the register says so.</summary>
    public Predicate<T> IsFixed { get; init; } = _ => false;

    internal string Select => $"SELECT {ReadColumns} FROM {Table}";

    /// <summary>A line under its id, and as the last column whether it is withdrawn.</summary>
    internal string SelectOne => $"SELECT {ReadColumns}, withdrawn_at IS NOT NULL FROM {Table} WHERE id = $1";

    /// <summary>A line that was withdrawn and is sent again is there again.</summary>
    internal string Upsert
    {
        get
        {
            var names = Columns.Select(column => column.Name).ToList();
            return $"""
                INSERT INTO {Table} (id, commune_code, date, changed_at, {string.Join(", ", names)})
                VALUES ({string.Join(", ", Enumerable.Range(1, names.Count + 4).Select(place => $"${place}"))})
                ON CONFLICT (id) DO UPDATE SET date = excluded.date, changed_at = excluded.changed_at, withdrawn_at = NULL,
                    {string.Join(", ", names.Select(name => $"{name} = excluded.{name}"))}
                """;
        }
    }

    internal JsonObject Fields(T line)
    {
        var date = new WorkColumn<T>("date", NpgsqlDbType.Date, known => known.Date);
        return Fields(line, [date, .. Columns.Where(column => !column.IsPersonal)]);
    }

    internal JsonObject PersonalFields(T line) => Fields(line, Columns.Where(column => column.IsPersonal));

    private string ReadColumns =>
        $"id, commune_code, date, {string.Join(", ", [.. Columns.Select(column => column.Name), .. ReadOnlyColumn is null ? [] : new[] { ReadOnlyColumn }])}";

    private static JsonObject Fields(T line, IEnumerable<WorkColumn<T>> columns) =>
        new(columns.Select(column => KeyValuePair.Create(column.Field, column.Told(line))));
}
