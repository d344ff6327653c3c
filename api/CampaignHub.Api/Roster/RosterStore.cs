using CampaignHub.Api.Access;
using CampaignHub.Domain.Roster;
using CampaignHub.Ledger.Audit;
using Npgsql;

namespace CampaignHub.Api.Roster;

/// <summary>
/// The roster in PostgreSQL: read as a whole, changed by a rule. Whoever changes it (a form, an import, the shell) gives a pure
/// function from the roster in force to a decision; reading, deciding, writing and the audit are one transaction behind the
/// locks of the communes, so no code is given twice and no rule is passed by two changes at once.
/// </summary>
internal sealed class RosterStore(NpgsqlDataSource database, AccessState access, TimeProvider time)
{
    /// <summary>The roster of a commune, or of the province when none is named; retired rows too.</summary>
    public async Task<RosterState> ReadAsync(string? communeCode, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        return await RosterReader.ReadAsync(connection, communeCode, cancellation);
    }

    /// <summary>
    /// Decides on the roster in force and writes what is accepted, each row that differs with a line of audit, all or nothing.
    /// Rows that are as they were are left out of both.
    /// </summary>
    /// <param name="communeCode">Commune whose roster is read and locked, and in which every change must lie; null for the province.</param>
    /// <param name="actor">Who, as the audit writes it: <c>staff:5</c>, <c>system</c>.</param>
    /// <param name="decide">
    /// The rule. It is called once, inside the transaction; refusing, or accepting <see cref="RosterChanges.None"/>, writes nothing.
    /// </param>
    /// <param name="cancellation">Gives up; nothing is written then.</param>
    /// <returns>What the rule said.</returns>
    public async Task<RosterDecision> ChangeAsync(
        string? communeCode, string actor, Func<RosterState, RosterDecision> decide, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await RosterSql.LockAsync(connection, communeCode, cancellation);
        var before = await RosterReader.ReadAsync(connection, communeCode, cancellation);
        var decision = decide(before);
        if (decision is not RosterDecision.Accepted { Changes: var wanted })
        {
            return decision;
        }

        var (changes, lines) = RosterAudit.Compare(before, wanted, actor);
        await RosterWriter.WriteAsync(connection, changes, cancellation);
        await AuditLog.AppendAsync(connection, lines, time.GetUtcNow(), cancellation);
        if (changes.Teams.Length > 0)
        {
            await AccessRevision.BumpAsync(connection, cancellation);
        }

        await transaction.CommitAsync(cancellation);
        await (changes.Teams.Length > 0 ? access.RefreshAsync(cancellation) : Task.CompletedTask);
        return decision;
    }
}
