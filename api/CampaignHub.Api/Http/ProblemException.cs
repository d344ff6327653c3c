namespace CampaignHub.Api.Http;

/// <summary>
/// A refusal raised where no result can be returned: deep in a shared part, such as the look-up of a token.
/// Handlers return a <see cref="Http.Problem"/> instead.
/// </summary>
public sealed class ProblemException(Problem problem, Exception? inner = null) : Exception(problem.Title, inner)
{
    public Problem Problem { get; } = problem;
}
