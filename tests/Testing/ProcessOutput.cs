using System.Collections.Concurrent;

namespace CampaignHub.Testing;

/// <summary>The last lines a process wrote, for the message of a failure.</summary>
internal sealed class ProcessOutput
{
    private const int MostLines = 200;
    private readonly ConcurrentQueue<string> _lines = new();

    public void Add(string line)
    {
        _lines.Enqueue(line);
        if (_lines.Count > MostLines)
        {
            _lines.TryDequeue(out _);
        }
    }

    public override string ToString() => string.Join('\n', _lines);
}
