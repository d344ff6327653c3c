namespace CampaignHub.Api.Roster;

/// <summary>A Tổ công nghệ số cộng đồng as the directory knows it.</summary>
/// <param name="Code">Commune code, hyphen, three digits; never used twice.</param>
/// <param name="Name">Name as the commune writes it.</param>
/// <param name="CommuneCode">Commune it belongs to.</param>
/// <param name="Active">False after the team was dissolved or merged: its history stays, it records nothing new.</param>
/// <param name="Demo">True for a team of the demonstration.</param>
public sealed record Team(string Code, string Name, string CommuneCode, bool Active, bool Demo);
