namespace CampaignHub.Api.Materials;

/// <summary>A guide to propose.</summary>
/// <param name="Title">1 to 200 characters.</param>
/// <param name="Kind"><c>infographic</c>, <c>audio</c>, <c>video</c>, <c>leaflet</c>, <c>document</c> or <c>page</c>.</param>
/// <param name="Topic">The activity it is about, when it is about one.</param>
/// <param name="Language">BCP 47, such as <c>vi</c>.</param>
/// <param name="Url">An https address; a file is added with PUT.</param>
/// <param name="ValidUntil">Last day it is shown; null for no end.</param>
/// <param name="Sender">Who made it, as people know them; 1 to 200 characters.</param>
public sealed record MaterialBody(
    string? Title, string? Kind, string? Topic, string? Language, string? Url, DateOnly? ValidUntil, string? Sender);

/// <summary>A guide.</summary>
/// <param name="State"><c>proposed</c>, <c>approved</c>, <c>published</c> or <c>withdrawn</c>.</param>
/// <param name="Unit">Who proposed it: <c>province</c>, a department's code, or a commune's.</param>
public sealed record MaterialItem(
    long Id,
    string Title,
    string Kind,
    string? Topic,
    string Language,
    string? Url,
    MaterialFile? File,
    DateOnly? ValidUntil,
    string Sender,
    string Unit,
    string State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PublishedAt);

/// <summary>The file of a guide.</summary>
/// <param name="Bytes">Its size, so that a phone can say what opening it costs.</param>
public sealed record MaterialFile(string Name, string Type, int Bytes);

/// <summary>A page of guides, newest first.</summary>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record MaterialPage(IReadOnlyList<MaterialItem> Items, long? Next);
