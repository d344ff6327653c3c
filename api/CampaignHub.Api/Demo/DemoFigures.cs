using CampaignHub.Api.Hosting;
using CampaignHub.Api.Indicators.Models;
using CampaignHub.Api.Indicators.Register;
using CampaignHub.Api.Places;
using CampaignHub.Domain;
using CampaignHub.Domain.Indicators;
using CampaignHub.Domain.Programs;
using CampaignHub.Ledger.Audit;

namespace CampaignHub.Api.Demo;

/// <summary>
/// Made-up official figures and models, so that the wall and the tables can be looked at; each says of itself that it is made up.
/// Once only: a register that has anything in it is left alone.
/// </summary>
internal sealed class DemoFigures(
    FigureStore figures, ModelStore models, MarketStore markets, ModelReader reader, ICommuneDirectory communes, CampaignProgram program, TimeProvider time)
    : IStartStep
{
    private const string Source = "Số liệu giả định (mẫu)";

    /// <summary>Of which communes figures are made up, and of which it is not known whether there is a market.</summary>
    private const int EveryNth = 8;

    /// <summary>
    /// Indicator, numerator and denominator. The third stands exactly on its line, "trên 5%": not met. Of the sixth there is no figure, as
    /// will be so for long.
    /// </summary>
    private static readonly (string Indicator, long Numerator, long Denominator)[] s_province =
    [
        ("vneid-level-2", 2_367_400, 3_010_000),
        ("health-record-app", 1_836_100, 3_010_000),
        ("digital-signature", 139_000, 2_780_000),
        ("online-services", 1_534_560, 2_780_000),
        ("payment-account", 2_093_500, 2_950_000),
        ("qr-merchant", 84_768, 96_000),
    ];

    public string Name => "Made-up official figures";

    public async Task RunAsync(CancellationToken cancellation)
    {
        var today = VietnamTime.DateOf(time.GetUtcNow());
        var register = await figures.ReadAllAsync(cancellation);
        if (s_province.Any(figure => register.FigureInForce(figure.Indicator, communeCode: null, today) is not null))
        {
            return;
        }

        var asOf = new DateOnly(today.Year, today.Month, 1).AddDays(-1);
        var rules = new FigureRules(program.Indicators, today);
        await figures.ChangeAsync(
            inForce => [.. Entries(asOf).Select(entry => rules.Decide(inForce, entry)).OfType<FigureDecision.Accepted>()],
            AuditEntry.System,
            imported: false,
            cancellation);
        await SaveModelsAsync(asOf, today, cancellation);
    }

    private IEnumerable<FigureEntry> Entries(DateOnly asOf)
    {
        foreach (var (code, numerator, denominator) in s_province)
        {
            yield return Entry(code, communeCode: null, asOf, numerator, denominator);
        }

        foreach (var (place, commune) in communes.All.Index().Where(commune => commune.Index % EveryNth == 0))
        {
            var residents = 14_000L + (place * 150);
            yield return Entry("vneid-level-2", commune.Code, asOf, residents * (700 + place) / 1_000, residents);
            yield return Entry("qr-merchant", commune.Code, asOf, 400 + place, 520 + place);
        }
    }

    private FigureEntry Entry(string code, string? communeCode, DateOnly asOf, long numerator, long denominator) =>
        new(program.Indicators.First(indicator => indicator.Code == code), communeCode, asOf, Source) { Numerator = numerator, Denominator = denominator };

    private async Task SaveModelsAsync(DateOnly began, DateOnly today, CancellationToken cancellation)
    {
        foreach (var (place, commune) in communes.All.Index().Where(commune => commune.Index % EveryNth != 1))
        {
            var state = place % 5 == 0 ? MarketState.Without : MarketState.With;
            await markets.SaveAsync(commune.Code, MarketState.NotKnown, state, began, AuditEntry.System, cancellation);
            if (place % 3 != 2)
            {
                await SaveModelAsync(commune, state, began, isConfirmed: place % 3 == 0, today, cancellation);
            }
        }
    }

    private async Task SaveModelAsync(
        Commune commune, MarketState market, DateOnly began, bool isConfirmed, DateOnly today, CancellationToken cancellation)
    {
        var kind = market is MarketState.With ? ModelKind.CashlessMarket : ModelKind.CashlessNeighbourhood;
        var name = kind is ModelKind.CashlessMarket ? "Chợ thanh toán không dùng tiền mặt (mẫu)" : "Thôn thanh toán không dùng tiền mặt (mẫu)";
        var first = new ModelStepBody(ModelNames.Of(ModelState.Registered), began, Reason: null, time.GetUtcNow());
        var model = new ModelBody(
            Guid.NewGuid(), commune.Code, VillageCode: null, ModelNames.Of(kind), name, commune.FullName, began, Evidence: Source, Description: null, first.State, [first]);
        await models.SaveAsync(before: null, model, AuditEntry.System, cancellation);
        foreach (var state in isConfirmed ? new[] { ModelState.Launched, ModelState.Confirmed } : [ModelState.UnderWay])
        {
            var current = await reader.FindAsync(model.Id, cancellation);
            await models.StepAsync(current!, new ModelStepBody(ModelNames.Of(state), today, Reason: null, time.GetUtcNow()), AuditEntry.System, cancellation);
        }
    }
}
