namespace CampaignHub.Api.Devices;

internal static class DeviceServices
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services.AddSingleton<DeviceStore>();
}
