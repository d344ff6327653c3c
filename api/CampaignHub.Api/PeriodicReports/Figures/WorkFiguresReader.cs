using CampaignHub.Api.Indicators.Models;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Programs;
using CampaignHub.Domain.Reports;
using CampaignHub.Domain.Work;

namespace CampaignHub.Api.PeriodicReports.Figures;

/// <summary>Puts together what the registers hold of a period.</summary>
internal sealed class WorkFiguresReader(IWorkReader work, ModelReader models, ProposalsOfYear proposals, CampaignProgram program)
{
    private const string Withdrawn = "withdrawn";

    public async Task<WorkBeyondVisits> ReadAsync(string? communeCode, ReportSpan span, string period, CancellationToken cancellation)
    {
        var (filter, since) = (new WorkFilter(span.From, span.To, communeCode), new WorkFilter(span.Since, span.To, communeCode));
        var plans = (await work.PlansAsync(program.Year, communeCode, cancellation)).Where(plan => plan.Number is not null).ToList();
        var money = await work.MoneyAsync(period, communeCode, cancellation);
        var trainings = await work.TrainingsAsync(filter, cancellation);
        var inspections = await work.InspectionsAsync(filter, cancellation);
        var awards = await work.AwardDecisionsAsync(since, cancellation);
        var nucleus = await work.NucleusHouseholdsAsync(since, cancellation);
        return new WorkBeyondVisits(
            plans.Count,
            communeCode is not null && plans is [{ } plan] ? new DecisionMark(plan.Number, plan.Date) : null,
            new MoneySums(Sum(money, line => line.StateBudget), Sum(money, line => line.OtherSources), Sum(money, line => line.Proposed)),
            trainings.Count,
            trainings.Sum(training => training.TeamCodes.Count),
            trainings.Sum(training => training.Members),
            [.. trainings.Take(ReportFiguresReader.MostLines)],
            nucleus.Count(household => household.Date >= span.From),
            nucleus.Count,
            inspections.Count,
            inspections.Count(inspection => inspection.DueBy is not null),
            inspections.Count(inspection => inspection is { DueBy: not null, DoneOn: not null }),
            await ModelsAsync(communeCode, span.To, cancellation),
            [.. awards.Where(award => award.Number is not null && award.Date >= span.From).Take(ReportFiguresReader.MostLines).Select(LineOf)],
            proposals.Of(communeCode, period, awards));
    }

    private async Task<IReadOnlyList<ModelLine>> ModelsAsync(string? communeCode, DateOnly on, CancellationToken cancellation) =>
    [
        .. (await models.ListAsync(communeCode, kind: null, cancellation))
            .Select(model => (Model: model, Last: model.Steps.LastOrDefault(step => step.On <= on)))
            .Where(known => known.Last is { State: not Withdrawn })
            .Take(ReportFiguresReader.MostLines)
            .Select(known => new ModelLine(known.Model.CommuneCode, known.Model.Kind, known.Model.Name, known.Model.Place, known.Model.Date, known.Last!.State)),
    ];

    /// <summary>Null is not 0: nobody has said.</summary>
    private static long? Sum(IReadOnlyList<PeriodMoney> lines, Func<PeriodMoney, long?> amount) =>
        lines.Any(line => amount(line) is not null) ? lines.Sum(line => amount(line) ?? 0) : null;

    private static AwardLine LineOf(AwardDecision decision) => new(
        decision.Number!,
        decision.Date,
        decision.Level,
        decision.Title,
        decision.Recipients.Count(recipient => !recipient.IsIndividual),
        decision.Recipients.Count(recipient => recipient.IsIndividual));
}
