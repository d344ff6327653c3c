using CampaignHub.Orleans.Tests.Hosts;
using Orleans;
using Orleans.Runtime;

namespace CampaignHub.Orleans.Tests.Storage;

internal sealed class KeepingGrain(
    [PersistentState("first", SiloHost.Storage)] IPersistentState<Snapshot> first,
    [PersistentState("second", SiloHost.Storage)] IPersistentState<Snapshot> second,
    Notes notes) : Grain, IKeepingGrain
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        notes.Add($"activated with {first.State.Number}");
        return Task.CompletedTask;
    }

    public async Task<string?> WriteAsync(long number, string text)
    {
        first.State.Number = number;
        first.State.Text = text;
        first.State.At = new(2026, 11, 22, 8, 15, 0, TimeSpan.FromHours(7));
        first.State.Results["vneid"] = (int)number;
        first.State.Known = [text, text + "!"];
        second.State = new() { Number = 2 * number };
        await first.WriteStateAsync();
        await second.WriteStateAsync();
        return first.Etag;
    }

    public async Task<string> ReadAgainAsync()
    {
        await first.ReadStateAsync();
        return await DescribeAsync();
    }

    public Task<string> DescribeAsync()
    {
        var state = first.State;
        return Task.FromResult(
            $"{state.Number} {state.Text} {state.At:O} {state.Results.GetValueOrDefault("vneid")} {string.Join(',', state.Known)} {second.State.Number}");
    }

    public Task<bool> ExistsAsync() => Task.FromResult(first.RecordExists);

    public Task<string?> EtagAsync() => Task.FromResult(first.Etag);

    public async Task ClearAsync() => await first.ClearStateAsync();

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
