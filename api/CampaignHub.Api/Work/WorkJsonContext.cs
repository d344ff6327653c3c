using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Work.AwardDecisions;
using CampaignHub.Api.Work.Money;
using CampaignHub.Api.Work.Plans;
using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(WorkTexts))]
[JsonSerializable(typeof(TrainingRequest))]
[JsonSerializable(typeof(NucleusHouseholdRequest))]
[JsonSerializable(typeof(InspectionRequest))]
[JsonSerializable(typeof(AwardDecisionRequest))]
[JsonSerializable(typeof(WithdrawBody))]
[JsonSerializable(typeof(RegisterPage<TeamTraining>))]
[JsonSerializable(typeof(RegisterPage<NucleusHousehold>))]
[JsonSerializable(typeof(RegisterPage<Inspection>))]
[JsonSerializable(typeof(RegisterPage<AwardDecision>))]
[JsonSerializable(typeof(OutreachSums))]
[JsonSerializable(typeof(PlanBody))]
[JsonSerializable(typeof(PlanList))]
[JsonSerializable(typeof(MoneyBody))]
[JsonSerializable(typeof(MoneyList))]
internal sealed partial class WorkJsonContext : JsonSerializerContext;
