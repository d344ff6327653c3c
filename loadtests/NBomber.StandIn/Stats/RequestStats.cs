namespace NBomber.Contracts.Stats;

/// <param name="RPS">Count over the duration of the run; seconds below one count as one.</param>
/// <param name="Percent">Of all requests, successes and failures together.</param>
public sealed record RequestStats(int Count, double RPS, int Percent);
