using CampaignHub.Domain.Roster;

namespace CampaignHub.Api.Demo;

/// <summary>Made-up members, four or five in a team. Nobody's name; the leader has a phone number that is nobody's.</summary>
internal static class DemoMembers
{
    private static readonly string[] Organisations =
    [
        "village-head", "youth-union", "women-union", "party-cell", "farmers-union", "teacher", "veterans", "health-worker",
        "commune-police", "fatherland-front", "telecom-post", "bank",
    ];

    private static readonly string[] Duties = ["Phụ trách chung", "Ghi nhận, tổng hợp", "Hướng dẫn tại nhà dân", "Trực điểm hỗ trợ"];

    /// <summary>The members of a team.</summary>
    /// <param name="teamCode">The team.</param>
    /// <param name="place">Place of the team in the list of all.</param>
    public static IEnumerable<Member> Of(string teamCode, int place) =>
        Enumerable.Range(1, place % 10 < 7 ? 5 : 4).Select(number =>
            new Member(teamCode, number, RoleOf(number), $"Thành viên {number} (mẫu)")
            {
                Phone = number == 1 ? DemoPhones.OfLeader(place) : null,
                Core = number <= 3,
                Duty = number <= Duties.Length ? Duties[number - 1] : null,
                Organisation = number == 1 ? Organisations[0] : Organisations[(place + (number * 5)) % Organisations.Length],
            });

    private static string RoleOf(int number) => number switch
    {
        1 => Member.Leader,
        2 => Member.Deputy,
        _ => Member.Plain,
    };
}
