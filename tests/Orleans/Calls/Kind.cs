namespace CampaignHub.Orleans.Tests.Calls;

internal enum Kind
{
    Household,
    Business,
}
