namespace CampaignHub.LoadTests.Api;

public sealed record StaffAccount(string UserName, string Password, string Role, string? CommuneCode);
