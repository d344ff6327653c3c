namespace CampaignHub.Api.Commands;

internal static class Usage
{
    private const string Text = """
        CampaignHub [verb] [options]

          serve      (default) runs the server until Ctrl-C
                     --urls URL[;URL]   addresses to listen on (CAMPAIGNHUB_URLS, http://127.0.0.1:5080)
                     --demo             demo teams and accounts, simulated work
                     --rate N           simulated check-ins per second of a demonstration (5; 0 = none)
                     --history N        earlier campaign days that a new demonstration has behind it (0 to 8; 0)
                     --teams N          teams that a new demonstration has (2771)
          verify     proves the ledger, beside a running server or without one; exit 0 only when all is right
                     --date yyyy-MM-dd  builds the totals of this date again, not of all
          rebuild-statistics
                     makes the stored figures of statistics again from the ledger, beside a running server or without one
          import     brings a roster FILE (.xlsx, .csv) into the database, all or nothing, beside a running server or without one
                     --dry-run          only says row by row what would not go in, and how much would change
          export     writes the roster into FILE (.xlsx or .csv); importing it again changes nothing
                     --commune CODE     of this commune alone
          simulate   lets demo teams work against a running server
                     --url URL          its address (http://127.0.0.1:5080)
                     --credentials FILE written by a demonstration (data/demo/credentials.json)
                     --rate N           check-ins per second (5)

        Settings in the environment: CAMPAIGNHUB_POSTGRES, CAMPAIGNHUB_DATA, CAMPAIGNHUB_URLS, CAMPAIGNHUB_CERTIFICATE,
        CAMPAIGNHUB_CERTIFICATE_PASSWORD, CAMPAIGNHUB_CERTIFICATE_KEY, CAMPAIGNHUB_TRUSTED_PROXIES,
        CAMPAIGNHUB_CORS_ORIGINS, CAMPAIGNHUB_PROGRAM, CAMPAIGNHUB_WEB.
        """;

    public static int Print()
    {
        Console.WriteLine(Text);
        return 0;
    }
}
