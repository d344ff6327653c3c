namespace CampaignHub.Domain.Awards;

/// <summary>What somebody recorded in a range, as far as a score needs it.</summary>
/// <param name="Key">Code of the commune or team; a member is <c>24805-003/4</c>.</param>
/// <param name="People">Turns of people guided, of records without an open mark.</param>
/// <param name="Done">People and shops who managed an activity, of records without an open mark.</param>
/// <param name="Records">Records that count, with and without an open mark.</param>
/// <param name="Marked">Of these, records with an open mark.</param>
/// <param name="Weeks">Weeks (Monday to Sunday) with a record without an open mark.</param>
/// <param name="Contents">Activities with a result, of records without an open mark.</param>
public sealed record AwardFigures(string Key, long People, long Done, long Records, long Marked, int Weeks, int Contents);
