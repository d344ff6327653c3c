namespace NBomber.Contracts.Stats;

/// <param name="Percent">Of all responses of the scenario, successes and failures together.</param>
public sealed record StatusCodeStats(string StatusCode, bool IsError, string Message, int Count, int Percent);
