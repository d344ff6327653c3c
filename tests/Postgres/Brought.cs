namespace CampaignHub.Postgres.Tests;

/// <summary>The PostgreSQL that <c>./test</c> brings from npm, as <c>./run</c> does on a machine without one.</summary>
internal static class Brought
{
    /// <summary>The setting's folders alone, as on a machine without PostgreSQL.</summary>
    public static PostgresSearch Search => PostgresSearch.FromEnvironment() with { Given = null, System = [] };

    /// <summary>The binaries; a test that needs them is skipped where npm was out of reach.</summary>
    public static async Task<PostgresBinaries> FindAsync()
    {
        try
        {
            return await PostgresBinaries.FindAsync(Search, exactMajor: null, TestContext.Current.CancellationToken);
        }
        catch (PostgresUnavailableException)
        {
            Assert.Skip("No PostgreSQL was brought from npm: run ./test where npm can be reached.");
            throw;
        }
    }
}
