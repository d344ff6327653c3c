namespace CampaignHub.Api.Devices;

internal static class DeviceServices
{
    public static IServiceCollection AddDevices(this IServiceCollection services) => services
        .AddSingleton<ActivationCodeStore>()
        .AddSingleton<DeviceActivation>()
        .AddSingleton<DeviceStore>()
        .AddSingleton<DeviceOverview>();
}
