using System.Text.Json.Serialization;

namespace CampaignHub.Api.Accounts;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(AccountPage))]
[JsonSerializable(typeof(AccountWithPassword))]
internal sealed partial class AccountsJsonContext : JsonSerializerContext;
