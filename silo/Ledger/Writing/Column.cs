using Npgsql;

namespace CampaignHub.Ledger.Writing;

/// <summary>A column of a bulk insert: its name, its SQL type and where its value comes from.</summary>
internal abstract class Column<TRow>(string name, string sqlType)
{
    public string Name => name;

    public string SqlType => sqlType;

    /// <summary>The parameter's own SQL type: JSON travels as text.</summary>
    public string WireType => sqlType == "jsonb" ? "text" : sqlType;

    public abstract NpgsqlParameter CreateParameter();

    public abstract void Fill(NpgsqlParameter parameter, IReadOnlyList<TRow> rows);

    public static Column<TRow> Of<T>(string name, string sqlType, Func<TRow, T> value) => new Typed<T>(name, sqlType, value);

    private sealed class Typed<T>(string name, string sqlType, Func<TRow, T> value) : Column<TRow>(name, sqlType)
    {
        public override NpgsqlParameter CreateParameter() =>
            new NpgsqlParameter<T[]> { TypedValue = [], DataTypeName = WireType + "[]" };

        public override void Fill(NpgsqlParameter parameter, IReadOnlyList<TRow> rows)
        {
            var values = new T[rows.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = value(rows[i]);
            }

            ((NpgsqlParameter<T[]>)parameter).TypedValue = values;
        }
    }
}
