using CampaignHub.LoadTests.Peers;
using CampaignHub.Postgres;
using Npgsql;

// Stands beside a running server and works on its PostgreSQL: --urls URL --data FOLDER.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

var data = builder.Configuration["data"] ?? throw new InvalidOperationException("Name the server's data folder with --data.");
await using var postgres = await PostgresSource.OpenAsync(
    new PostgresSourceOptions(data, Environment.GetEnvironmentVariable("CAMPAIGNHUB_POSTGRES")) { Beside = true });
// Few connections suit the naive design best: all of them wait for the row of the province.
var pool = new NpgsqlConnectionStringBuilder(postgres.ConnectionString) { MinPoolSize = 4, MaxPoolSize = 8 };
await using var database = NpgsqlDataSource.Create(pool.ConnectionString);
await NaiveTables.CreateAsync(database);

await using var app = builder.Build();
app.MapPost("/naive", new NaiveEndpoint(database).HandleAsync);
app.MapPost("/empty/{items:int:range(1,500)}", EmptyEndpoint.HandleAsync);
app.MapGet("/readyz", () => Results.Ok());
await app.RunAsync();
