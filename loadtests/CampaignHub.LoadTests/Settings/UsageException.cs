namespace CampaignHub.LoadTests.Settings;

/// <summary>The command line cannot be used; the message says what to write instead.</summary>
public sealed class UsageException(string message) : Exception(message);
