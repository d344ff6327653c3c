using CampaignHub.Api.Hosting;

namespace CampaignHub.Api.Tests;

/// <summary>Keeps what the start said.</summary>
public sealed class StartLines : IStartOutput
{
    private readonly List<string> _lines = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public void Say(string line)
    {
        lock (_lines)
        {
            _lines.Add(line);
        }
    }
}
