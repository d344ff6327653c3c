using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Security;

/// <summary>docs/decisions: nothing is protected with keys, so there are none to keep.</summary>
public sealed class DataProtectionTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public void Nothing_registers_data_protection()
    {
        var registered = server.Services.GetRequiredService<IServiceProviderIsService>();

        Assert.False(
            registered.IsService(typeof(IDataProtectionProvider)), "Something brought data protection: its keys must be kept in PostgreSQL.");
        Assert.False(registered.IsService(typeof(IKeyManager)));
        Assert.False(registered.IsService(typeof(IAntiforgery)));
        Assert.True(registered.IsService(typeof(TimeProvider)));
    }
}
