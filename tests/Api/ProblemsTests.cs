using CampaignHub.Api.Http;
using Npgsql;
using Orleans.Runtime;

namespace CampaignHub.Api.Tests;

/// <summary>What passes by itself is to be sent again, never a failure of the server; the rest is.</summary>
public sealed class ProblemsTests
{
    public static TheoryData<Exception, string> Exceptions => new()
    {
        { new TimeoutException(), "unavailable" },
        { new NpgsqlException("broken off", new IOException()), "unavailable" },
        { new PostgresException("", "", "", "57P03"), "unavailable" },
        { new SiloUnavailableException(), "unavailable" },
        { new OrleansException("could not wake", new NpgsqlException("broken off", new IOException())), "unavailable" },
        { new OrleansException("could not wake", new InvalidOperationException()), "internal-error" },
        { new OrleansException("could not wake"), "internal-error" },
        { new PostgresException("", "", "", "42P01"), "internal-error" },
    };

    [Theory]
    [MemberData(nameof(Exceptions), DisableDiscoveryEnumeration = true)]
    public void An_exception_has_its_problem(Exception exception, string code) => Assert.Equal(code, Problems.OfException(exception).Code);
}
