using CampaignHub.Api.Http;
using CampaignHub.Domain.Indicators;

namespace CampaignHub.Api.Indicators.Register;

/// <summary>Refusals of the register as problems.</summary>
internal static class FigureProblems
{
    /// <summary>The problem of a refusal: 409 where the register says otherwise, 400 where the entry itself is wrong.</summary>
    public static Problem Of(FigureDecision.Refused refused) => refused.Code switch
    {
        "denominator-frozen" => new(409, refused.Code, "The year's denominator is frozen.")
        {
            Detail = $"It is {refused.Values[0]} as of {refused.Values[1]}; send reason to change it.",
        },
        "denominator-other-date" => new(409, refused.Code, "The year's denominators of this base have one as-of date.")
        {
            Detail = $"It is {refused.Values[0]}; send that date as denominatorAsOf, or reason to differ.",
        },
        "correction-needs-reason" => new(409, refused.Code, "There is a figure of this date; changing it needs a reason."),
        "numerator-above-denominator" => new(409, refused.Code, "The numerator is larger than the denominator.")
        {
            Detail = $"{refused.Values[0]} is more than {refused.Values[1]}.",
        },
        "no-such-figure" => new(409, refused.Code, "There is no figure of this date to take back."),
        "counted-from-models" => new(409, refused.Code, "This indicator is counted from the register of models; no figure is typed."),
        "invalid-as-of" => new(400, refused.Code, "The date is not from 2020 to today."),
        "invalid-numerator" => new(400, refused.Code, "The numerator is not a whole number from 0 to 100,000,000."),
        _ => new(400, refused.Code, "The denominator is not a whole number from 1 to 100,000,000."),
    };
}
