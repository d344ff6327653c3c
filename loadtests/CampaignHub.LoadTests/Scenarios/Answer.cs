using CampaignHub.LoadTests.CheckIns;
using NBomber.Contracts;
using NBomber.CSharp;

namespace CampaignHub.LoadTests.Scenarios;

internal static class Answer
{
    /// <summary>What NBomber is told of a request of check-ins.</summary>
    public static IResponse To(SendResult result) => result.IsOk
        ? Response.Ok<object>(statusCode: "200", sizeBytes: result.WireBytes)
        : Response.Fail<object>(statusCode: result.Label, sizeBytes: result.WireBytes);
}
