using CampaignHub.Orleans.Tests.Hosts;
using Orleans;

namespace CampaignHub.Orleans.Tests.Turns;

internal sealed class CallerGrain(Notes notes) : Grain, ICallerGrain
{
    public async Task CallAsync(IPlainGrain other, string name)
    {
        notes.Add("calling");
        await other.Write(name);
    }

    public Task NoteAsync(string note)
    {
        notes.Add(note);
        return Task.CompletedTask;
    }
}
