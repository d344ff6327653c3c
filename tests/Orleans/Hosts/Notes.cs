using System.Collections.Concurrent;
using System.Threading.Channels;

namespace CampaignHub.Orleans.Tests.Hosts;

/// <summary>
/// What grains leave for the test that runs them, in the order it happened, and gates at which they wait for it.
/// A singleton of the host, so it passes through no message.
/// </summary>
internal sealed class Notes
{
    /// <summary>Longest wait for anything that must happen.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<string> _notes = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new();

    public void Add(string note) => _notes.Writer.TryWrite(note);

    /// <summary>The next note; fails when none comes in time.</summary>
    public async Task<string> NextAsync() =>
        await _notes.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken);

    /// <summary>The notes so far that nobody has read.</summary>
    public IReadOnlyList<string> Rest()
    {
        var rest = new List<string>();
        while (_notes.Reader.TryRead(out var note))
        {
            rest.Add(note);
        }

        return rest;
    }

    /// <summary>Waits until the test opens the gate.</summary>
    public Task WaitAsync(string gate) => Gate(gate).Task.WaitAsync(Patience);

    public void Open(string gate) => Gate(gate).TrySetResult();

    public bool IsOpen(string gate) => Gate(gate).Task.IsCompleted;

    private TaskCompletionSource Gate(string name) =>
        _gates.GetOrAdd(name, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
