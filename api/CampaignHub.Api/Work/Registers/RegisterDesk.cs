using CampaignHub.Api.Access;
using CampaignHub.Api.Http;
using CampaignHub.Api.Http.Tables;
using CampaignHub.Domain.Work;
using CampaignHub.Ledger.Work;

namespace CampaignHub.Api.Work.Registers;

/// <summary>A line of a register as it is sent: whose register, which day.</summary>
internal interface IRegisterRequest
{
    /// <summary>The commune; null for the register of the Sở.</summary>
    string? CommuneCode { get; }
}

/// <summary>What makes one register different from the others.</summary>
/// <param name="Path">Its address under <c>/work</c>.</param>
/// <param name="What">What its lines are, for the summary of the endpoints.</param>
/// <param name="Register">Where it lies.</param>
/// <param name="Invalid">What to send instead of what cannot be read.</param>
/// <param name="Read">Makes a line of a request; null when it cannot be one.</param>
/// <param name="Row">A line's cells of the exported file, after commune and date.</param>
internal sealed record RegisterDesk<TRequest, TLine>(
    string Path,
    string What,
    WorkRegister<TLine> Register,
    Problem Invalid,
    Func<Guid, TRequest, WorkFacts, CancellationToken, ValueTask<TLine?>> Read,
    Func<TLine, WorkFacts, TableCell[]> Row)
    where TRequest : IRegisterRequest
    where TLine : class, IWorkRecord
{
    /// <summary>The Sở keeps one of its own as well.</summary>
    public bool HasProvinceRegister { get; init; } = true;

    /// <summary>Leaves out of a line what the caller need not know.</summary>
    public Func<TLine, Caller, TLine> ShownTo { get; init; } = (line, _) => line;
}
