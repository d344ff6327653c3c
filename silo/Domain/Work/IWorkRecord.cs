namespace CampaignHub.Domain.Work;

/// <summary>A line of a register of work that is no visit: a training of teams, an inspection, a decision on awards.</summary>
public interface IWorkRecord
{
    /// <summary>The id its page made; sending it again changes the line.</summary>
    Guid Id { get; }

    /// <summary>The commune whose register it stands in; null for that of the Sở.</summary>
    string? CommuneCode { get; }

    /// <summary>The day it is of, in Asia/Ho_Chi_Minh; periods are cut by it.</summary>
    DateOnly Date { get; }
}
