using Orleans;

namespace CampaignHub.Orleans.Tests.Turns;

internal interface ICallerGrain : IGrainWithStringKey
{
    /// <summary>Notes "calling", calls <see cref="ITurns.Write"/> of another grain and waits for it.</summary>
    Task CallAsync(IPlainGrain other, string name);

    Task NoteAsync(string note);
}
