using FsCheck;

namespace CampaignHub.Domain.Tests;

internal static class PropertyChecks
{
    /// <summary>Tries 100 cases; fails with the smallest counterexample and its seed, and is silent otherwise.</summary>
    public static void Holds(this Property property) =>
        property.Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
