using System.Text.Json;
using CampaignHub.Api.Demo;
using CampaignHub.Domain.Programs;

namespace CampaignHub.Api.Simulation;

/// <summary>What simulated teams must know before they go out, asked of the server as a phone asks it.</summary>
/// <param name="Program">The program in force.</param>
/// <param name="Teams">A team per device.</param>
internal sealed record SimulatedProvince(CampaignProgram Program, IReadOnlyList<SimulatedTeam> Teams)
{
    /// <exception cref="HttpRequestException">The server refuses to tell.</exception>
    public static async Task<SimulatedProvince> AskAsync(
        CheckInSender sender, IReadOnlyList<DemoDevice> devices, CancellationToken cancellation)
    {
        var token = devices[0].Token;
        var program = ProgramFile.Parse(await sender.GetAsync("/api/v1/program", token, cancellation));
        using var json = new MemoryStream(await sender.GetAsync("/api/v1/communes", token, cancellation));
        var communes = (await JsonSerializer.DeserializeAsync(
            json, SimulationJsonContext.Default.CommuneResponseArray, cancellation))!.ToDictionary(commune => commune.Code);
        return new(program, [.. devices.Select(device => new SimulatedTeam(device.TeamCode, device.Token, communes[device.TeamCode[..5]]))]);
    }
}
