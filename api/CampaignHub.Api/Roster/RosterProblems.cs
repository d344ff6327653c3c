using System.Collections.Immutable;
using CampaignHub.Api.Http;
using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Roster;

/// <summary>Words the refusals of the roster's rules as problem details: the first problem's code, the sentences of all.</summary>
internal static class RosterProblems
{
    /// <summary>The refusal for these problems, at least one.</summary>
    public static Problem Of(ImmutableArray<RosterProblem> problems)
    {
        var first = problems[0];
        return first.Fault switch
        {
            RosterFault.Missing => Problems.NotFound with { Detail = first.Message },
            RosterFault.Conflict => new Problem(409, first.Code, "The roster as it stands does not allow this.") { Detail = first.Message },
            _ => new Problem(400, first.Code, "The roster cannot hold this.")
            {
                Detail = string.Join(' ', problems.Select(problem => problem.Message)),
            },
        };
    }

    /// <summary>The refusal of a decision that was not accepted.</summary>
    public static Problem Of(RosterDecision decision) => Of(((RosterDecision.Refused)decision).Problems);
}
