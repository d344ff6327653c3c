namespace CampaignHub.Postgres;

/// <summary>PostgreSQL cannot be had. The message is one sentence for the person at the console, and says what to do.</summary>
public sealed class PostgresUnavailableException : Exception
{
    public PostgresUnavailableException(string message)
        : base(message)
    {
    }

    public PostgresUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
