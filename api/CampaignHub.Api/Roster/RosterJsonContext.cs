using System.Text.Json.Serialization;

namespace CampaignHub.Api.Roster;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(VillagePage))]
[JsonSerializable(typeof(FormerCommuneList))]
[JsonSerializable(typeof(VillageBody))]
[JsonSerializable(typeof(MergeBody))]
[JsonSerializable(typeof(SplitBody))]
[JsonSerializable(typeof(ReshapedVillages))]
[JsonSerializable(typeof(RetireBody))]
[JsonSerializable(typeof(TeamPage))]
[JsonSerializable(typeof(TeamBody))]
[JsonSerializable(typeof(RetiredTeam))]
[JsonSerializable(typeof(MemberPage))]
[JsonSerializable(typeof(MemberBody))]
[JsonSerializable(typeof(OfficeBody))]
[JsonSerializable(typeof(ReviewPage))]
[JsonSerializable(typeof(ReviewBody))]
[JsonSerializable(typeof(ChangePage))]
internal sealed partial class RosterJsonContext : JsonSerializerContext;
