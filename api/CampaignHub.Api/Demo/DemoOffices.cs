using CampaignHub.Domain.Programs;
using Npgsql;

namespace CampaignHub.Api.Demo;

/// <summary>Made-up contacts of the commune offices, so that the province sees whom it would call.</summary>
internal static class DemoOffices
{
    private const string Insert = """
        INSERT INTO commune_office (commune_code, name, phone, contact_name)
        SELECT code, 'Phòng Văn hóa - Xã hội', phone, 'Cán bộ đầu mối (mẫu)' FROM unnest($1::text[], $2::text[]) AS new (code, phone)
        ON CONFLICT (commune_code) DO NOTHING
        """;

    public static async Task SaveAsync(NpgsqlConnection connection, IReadOnlyList<Commune> communes, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Insert, connection);
        command.Parameters.Add(new() { Value = communes.Select(commune => commune.Code).ToArray() });
        command.Parameters.Add(new() { Value = communes.Select((_, index) => DemoPhones.OfOffice(index)).ToArray() });
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
