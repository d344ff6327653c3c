using CampaignHub.Api.Access;
using CampaignHub.Api.Demo;
using CampaignHub.Api.Places;
using CampaignHub.Api.Programs;
using CampaignHub.Api.SignIn;
using CampaignHub.Ledger.Migrations;
using Npgsql;

namespace CampaignHub.Api.Hosting;

/// <summary>What must be done before the first request is answered, in order.</summary>
internal sealed class Preparation(
    Settings settings,
    NpgsqlDataSource database,
    LoadedProgram program,
    Deployment deployment,
    FirstAdministrator administrator,
    AccessState access,
    DemoData demo,
    IEnumerable<IStartStep> steps)
{
    /// <summary>Before the server listens.</summary>
    public async Task RunAsync(IStartOutput output, CancellationToken cancellation)
    {
        output.Say("Database …");
        await Migrator.ApplyAsync(database, cancellation);
        await deployment.ClaimAsync(settings.Demo, cancellation);
        output.Say("Communes and program …");
        await CommuneSeed.ApplyAsync(database, program.Communes, cancellation);
        if (settings.Demo)
        {
            output.Say("Demo teams, accounts and devices …");
            await demo.EnsureAsync(cancellation);
        }
        else if (await administrator.CreateIfMissingAsync(cancellation) is { } password)
        {
            output.Say($"Administrator: user name {FirstAdministrator.UserName}, one-time password {password} (shown this once)");
            output.Say("It must be changed at the first sign-in, before anything else can be done.");
        }

        await access.RefreshAsync(cancellation);
    }

    /// <summary>After the server listens, before it is ready: the steps that need grains.</summary>
    public async Task FinishAsync(IStartOutput output, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            output.Say($"{step.Name} …");
            await step.RunAsync(cancellation);
        }
    }
}
