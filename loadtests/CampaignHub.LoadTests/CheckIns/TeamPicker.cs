using CampaignHub.LoadTests.Api;

namespace CampaignHub.LoadTests.CheckIns;

/// <summary>
/// Chooses whose phone sends next. Teams are not alike: a tenth of them does half of the work. No team gets so much that a
/// phone's limit of 200 requests a second would be met before 50,000 requests a second in all.
/// </summary>
public sealed class TeamPicker
{
    private readonly Device[] _busy;
    private readonly Device[] _quiet;

    public TeamPicker(IEnumerable<Device> devices)
    {
        Device[] all = [.. devices];
        if (all.Length == 0)
            throw new ArgumentException("There is no device to choose from.", nameof(devices));
        _busy = [.. all.Where((_, index) => index % 10 == 0)];
        _quiet = all.Length > 1 ? [.. all.Where((_, index) => index % 10 != 0)] : all;
    }

    public Device Next(Random random)
    {
        var devices = random.Next(2) == 0 ? _busy : _quiet;
        return devices[random.Next(devices.Length)];
    }
}
