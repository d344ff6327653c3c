namespace NBomber.Contracts.Stats;

public sealed record TestInfo(string SessionId, string TestSuite, string TestName, DateTime Created);
