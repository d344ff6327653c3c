using CampaignHub.Testing;

[assembly: CLSCompliant(false)]
[assembly: AssemblyFixture(typeof(PostgresServer))]
