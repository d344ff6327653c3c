namespace CampaignHub.Api.Accounts;

/// <summary>What came of a change of an account.</summary>
internal abstract record AccountChange
{
    /// <summary>The account as it is now.</summary>
    public sealed record Done(AccountResponse Account) : AccountChange;

    public sealed record Unknown : AccountChange;

    public sealed record NameTaken : AccountChange;

    /// <summary>Nobody would be left who can look after the accounts.</summary>
    public sealed record LastAdministrator : AccountChange;
}
