using Npgsql;

namespace CampaignHub.Api.Access;

/// <summary>Reads the tokens that are in force from PostgreSQL.</summary>
internal sealed class TokenStore(NpgsqlDataSource database, TimeProvider time)
{
    private const string Sessions = """
        SELECT s.token_hash, s.expires_at, a.id, a.role, a.commune_code, a.department, a.user_name, a.display_name,
            a.must_change_password AND NOT a.demo
        FROM staff_session s JOIN staff_account a ON a.id = s.account_id
        WHERE s.token_hash = ANY ($1) AND s.expires_at > $2 AND a.disabled_at IS NULL
        """;

    private const string Devices = """
        SELECT d.token_hash, d.id, d.team_code, t.commune_code, d.member_number
        FROM device d JOIN team t ON t.code = d.team_code
        WHERE d.token_hash = ANY ($1) AND d.revoked_at IS NULL
        """;

    private const string Keys = "SELECT token_hash, id, department FROM api_key WHERE token_hash = ANY ($1) AND revoked_at IS NULL";

    /// <summary>Those of the tokens that are valid now.</summary>
    public async Task<IReadOnlyList<KnownToken>> FindAsync(IEnumerable<TokenHash> hashes, CancellationToken cancellation)
    {
        var wanted = hashes.Select(hash => hash.ToArray()).ToArray();
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Sessions)
        {
            Parameters = { new() { Value = wanted }, new() { Value = time.GetUtcNow() } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Devices) { Parameters = { new() { Value = wanted } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Keys) { Parameters = { new() { Value = wanted } } });

        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var found = new List<KnownToken>();
        foreach (var read in new[] { ReadSession, ReadDevice, ReadKey })
        {
            while (await reader.ReadAsync(cancellation))
            {
                found.Add(read(reader));
            }

            await reader.NextResultAsync(cancellation);
        }

        return found;
    }

    private KnownToken ReadSession(NpgsqlDataReader reader)
    {
        var id = reader.GetInt64(2);
        var caller = new Caller(Roles.Parse(reader.GetString(3)), $"staff:{id}")
        {
            AccountId = id,
            CommuneCode = reader.IsDBNull(4) ? null : reader.GetString(4),
            Department = reader.IsDBNull(5) ? null : reader.GetString(5),
            UserName = reader.GetString(6),
            DisplayName = reader.GetString(7),
            MustChangePassword = reader.GetBoolean(8),
        };
        return new KnownToken(HashOf(reader), caller, reader.GetFieldValue<DateTimeOffset>(1), time);
    }

    private KnownToken ReadDevice(NpgsqlDataReader reader)
    {
        var id = reader.GetInt64(1);
        var caller = new Caller(Role.TeamMember, $"device:{id}")
        {
            DeviceId = id,
            TeamCode = reader.GetString(2),
            CommuneCode = reader.GetString(3),
            MemberNumber = reader.IsDBNull(4) ? null : reader.GetInt32(4),
        };
        return new KnownToken(HashOf(reader), caller, expiresAt: null, time);
    }

    /// <summary>A department's system has the department's view of the province.</summary>
    private KnownToken ReadKey(NpgsqlDataReader reader)
    {
        var id = reader.GetInt64(1);
        var caller = new Caller(Role.Department, $"api-key:{id}") { ApiKeyId = id, Department = reader.GetString(2) };
        return new KnownToken(HashOf(reader), caller, expiresAt: null, time);
    }

    private static TokenHash HashOf(NpgsqlDataReader reader) => TokenHash.FromBytes(reader.GetFieldValue<byte[]>(0));
}
