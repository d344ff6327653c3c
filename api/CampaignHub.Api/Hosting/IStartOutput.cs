namespace CampaignHub.Api.Hosting;

/// <summary>Where the start tells what it is doing. Not the log: this is for the person at the shell, and may show a password once.</summary>
public interface IStartOutput
{
    /// <summary>One line.</summary>
    void Say(string line);
}
