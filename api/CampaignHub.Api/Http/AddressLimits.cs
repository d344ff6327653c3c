using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CampaignHub.Api.Http;

/// <summary>
/// Requests per address for what needs no token: sign-in, activation, the public page. Phones of a whole district may share
/// one address of their telecom, so the limit is wide and it is failures that make it narrow.
/// </summary>
public sealed class AddressLimits(TimeProvider time)
{
    private const double FailureCost = 5;
    private const int MostAddresses = 20_000;
    private readonly ConcurrentDictionary<(IPAddress Network, AddressLimit Limit), TokenBucket> _buckets = new();

    /// <summary>Counts one request of this address.</summary>
    public bool TryTake(IPAddress? address, AddressLimit limit, out TimeSpan retryAfter) => BucketOf(address, limit).TryTake(1, out retryAfter);

    /// <summary>A wrong password or code: worth five requests, so that guessing is slow.</summary>
    public void ChargeFailure(IPAddress? address) => BucketOf(address, AddressLimit.SignIn).Charge(FailureCost - 1);

    private TokenBucket BucketOf(IPAddress? address, AddressLimit limit)
    {
        if (_buckets.Count >= MostAddresses)
        {
            Forget();
        }

        return _buckets.GetOrAdd((Network(address), limit), _ => new TokenBucket(PerMinute(limit) / 60, PerMinute(limit), time));
    }

    private static double PerMinute(AddressLimit limit) => limit is AddressLimit.SignIn ? 300 : 3_000;

    /// <summary>An IPv6 customer owns a /64 at least, so that is the address that counts.</summary>
    private static IPAddress Network(IPAddress? address)
    {
        if (address is null)
        {
            return IPAddress.None;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }

    private void Forget()
    {
        foreach (var (address, bucket) in _buckets)
        {
            if (bucket.IsFull)
            {
                _buckets.TryRemove(address, out _);
            }
        }

        if (_buckets.Count >= MostAddresses)
        {
            _buckets.Clear();
        }
    }
}
