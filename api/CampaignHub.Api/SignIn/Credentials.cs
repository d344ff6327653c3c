namespace CampaignHub.Api.SignIn;

/// <summary>What came of a user name and a password.</summary>
internal abstract record Credentials
{
    /// <summary>They belong together.</summary>
    public sealed record Right(StaffAccount Account) : Credentials;

    /// <summary>They do not, or the account is disabled: nobody is told which.</summary>
    public sealed record Wrong : Credentials;

    /// <summary>Too many mistakes: the password was not looked at.</summary>
    /// <param name="Time">Until when nothing is looked at.</param>
    public sealed record Wait(TimeSpan Time) : Credentials;
}
