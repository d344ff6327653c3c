using System.Text.Json.Serialization;

namespace CampaignHub.Api.Announcements;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AnnounceBody))]
[JsonSerializable(typeof(AnnouncementItem))]
[JsonSerializable(typeof(AnnouncementPage))]
internal sealed partial class AnnouncementsJsonContext : JsonSerializerContext;
