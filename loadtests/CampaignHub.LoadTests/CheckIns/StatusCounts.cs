using System.Text.Json;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>How many check-ins of an answer got which status.</summary>
/// <param name="Other">Conflict, held, rejected, or anything unknown.</param>
/// <param name="Problem">The first such status with its code, or null.</param>
public readonly record struct StatusCounts(int Accepted, int Duplicate, int Other, string? Problem)
{
    /// <summary>Reads the body of an answer with status 200.</summary>
    /// <exception cref="JsonException">It is not what the contract says.</exception>
    public static StatusCounts Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var (accepted, duplicate, other) = (0, 0, 0);
        string? problem = null;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 3)
                continue;
            if (reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                if (reader.ValueTextEquals("accepted"u8))
                    accepted++;
                else if (reader.ValueTextEquals("duplicate"u8))
                    duplicate++;
                else if (other++ == 0)
                    problem = reader.GetString();
            }
            else if (reader.ValueTextEquals("code"u8) && other == 1 && reader.Read())
            {
                problem = $"{problem} {reader.GetString()}";
            }
        }
        return new StatusCounts(accepted, duplicate, other, problem);
    }
}
