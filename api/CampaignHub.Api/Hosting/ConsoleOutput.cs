namespace CampaignHub.Api.Hosting;

internal sealed class ConsoleOutput : IStartOutput
{
    public void Say(string line) => Console.WriteLine(line);
}
