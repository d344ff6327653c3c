using CampaignHub.Api.Work.AwardDecisions;
using CampaignHub.Api.Work.Money;
using CampaignHub.Api.Work.Plans;
using CampaignHub.Api.Work.Registers;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.Work;

/// <summary>
/// What the plan counts beyond visits: trainings of teams, nucleus households, inspections, decisions on awards, plans, money, and
/// outreach as the ledger sums it. A commune keeps its registers, the Sở its own (without a commune's code).
/// </summary>
internal static class WorkApi
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton(WorkTexts.Read())
        .AddSingleton<WorkFacts>()
        .AddSingleton<ListExport>()
        .AddSingleton<RecipientCheck>()
        .AddSingleton<PlanStore>()
        .AddSingleton<MoneyStore>();

    public static void MapWork(this IEndpointRouteBuilder api)
    {
        var work = api.MapGroup("/work").WithTags("Work beyond visits");
        new RegisterEndpoints<TrainingRequest, TeamTraining>(RegisterDesks.Trainings).Map(work);
        new RegisterEndpoints<NucleusHouseholdRequest, NucleusHousehold>(RegisterDesks.NucleusHouseholds).Map(work);
        new RegisterEndpoints<InspectionRequest, Inspection>(RegisterDesks.Inspections).Map(work);
        new RegisterEndpoints<AwardDecisionRequest, AwardDecision>(RegisterDesks.AwardDecisions).Map(work);
        work.MapPublishing();
        work.MapOutreach();
        work.MapPlans();
        work.MapMoney();
    }
}
