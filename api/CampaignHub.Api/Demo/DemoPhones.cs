namespace CampaignHub.Api.Demo;

/// <summary>Phone numbers in the form of landlines that belong to nobody: there is no area code 200 in Vietnam.</summary>
internal static class DemoPhones
{
    private const int FirstPoint = 10_000;
    private const int FirstLeader = 20_000;

    /// <summary>Of a commune office, by its place in the list of all.</summary>
    public static string OfOffice(int place) => Number(place);

    /// <summary>Of a team's leader, by the team's place in the list of all.</summary>
    public static string OfLeader(int place) => Number(FirstLeader + place);

    /// <summary>Of who is in charge of a support point, by its place in the list of all.</summary>
    public static string OfPoint(int place) => Number(FirstPoint + place);

    private static string Number(int last) => $"0200{last:0000000}";
}
