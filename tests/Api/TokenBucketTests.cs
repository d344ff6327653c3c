using System.Net;
using CampaignHub.Api.Http;

namespace CampaignHub.Api.Tests;

public sealed class TokenBucketTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_full_bucket_gives_its_capacity_at_once_and_then_its_rate()
    {
        var bucket = new TokenBucket(perSecond: 10, capacity: 20, _clock);
        Assert.Equal(20, Take(bucket, 100));

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(10, Take(bucket, 100));

        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(20, Take(bucket, 100));
    }

    [Fact]
    public void An_empty_bucket_says_when_there_is_something_again()
    {
        var bucket = new TokenBucket(perSecond: 4, capacity: 1, _clock);
        Take(bucket, 1);

        Assert.False(bucket.TryTake(1, out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(250), wait);
        _clock.Advance(wait);
        Assert.True(bucket.TryTake(1, out _));
    }

    [Fact]
    public void Failures_use_an_addresss_allowance_up_faster_but_not_for_ever()
    {
        var limits = new AddressLimits(_clock);
        var address = IPAddress.Parse("192.0.2.1");
        var attempts = 0;
        for (; limits.TryTake(address, AddressLimit.SignIn, out _); attempts++)
        {
            limits.ChargeFailure(address);
        }

        Assert.InRange(attempts, 30, 100);
        Assert.True(limits.TryTake(IPAddress.Parse("192.0.2.2"), AddressLimit.SignIn, out _));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(limits.TryTake(address, AddressLimit.SignIn, out _));
    }

    [Fact]
    public void Addresses_of_one_IPv6_network_count_as_one()
    {
        var limits = new AddressLimits(_clock);
        var taken = Enumerable.Range(1, 1000).Count(host => limits.TryTake(IPAddress.Parse($"2001:db8::{host:x}"), AddressLimit.SignIn, out _));

        Assert.Equal(300, taken);
        Assert.True(limits.TryTake(IPAddress.Parse("2001:db8:0:1::1"), AddressLimit.SignIn, out _));
    }

    [Fact]
    public void Readers_of_the_public_page_do_not_keep_the_phones_of_their_address_from_signing_in()
    {
        var limits = new AddressLimits(_clock);
        var hall = IPAddress.Parse("192.0.2.7");
        while (limits.TryTake(hall, AddressLimit.PublicPage, out _))
        {
        }

        Assert.True(limits.TryTake(hall, AddressLimit.SignIn, out _));
    }

    private static int Take(TokenBucket bucket, int tries) => Enumerable.Range(0, tries).Count(taken => bucket.TryTake(1, out TimeSpan _));
}
