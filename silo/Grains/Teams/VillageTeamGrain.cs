using CampaignHub.Contracts.Communes;
using CampaignHub.Contracts.Teams;
using CampaignHub.Contracts.Totals;
using CampaignHub.Domain.Ledger;
using CampaignHub.Domain.Ports;
using CampaignHub.Domain.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Grains.Teams;

/// <summary>A village team: gathers what is handed in while an append is in flight, and writes it as the next one.</summary>
public sealed partial class VillageTeamGrain : Grain, IVillageTeamGrain
{
    /// <summary>Submissions in one append at most; with the marks this stays well below a commit's limit.</summary>
    private const int SubmissionsPerAppend = 1_000;

    /// <summary>Submissions that may wait in this activation; a team has a few phones, so more is a runaway client.</summary>
    private const int WaitingSubmissions = 20_000;

    private readonly IPersistentState<TeamSnapshot> _snapshot;
    private readonly GrainTimings _timings;
    private readonly ILogger<VillageTeamGrain> _logger;
    private readonly TeamWriter _writer;
    private readonly TeamReports _reports;
    private readonly Queue<PendingSubmission> _waiting = new();
    private Task _pump = Task.CompletedTask;
    private int _waitingSubmissions;

    /// <summary>Composed by the silo.</summary>
    public VillageTeamGrain(
        [PersistentState("snapshot", StorageNames.Snapshots)] IPersistentState<TeamSnapshot> snapshot,
        ITeamLedger ledger,
        IMarkingSource marking,
        TeamReports reports,
        GrainTimings timings,
        [FromKeyedServices(RecordsClock.Key)] TimeProvider time,
        ILogger<VillageTeamGrain> logger)
    {
        ArgumentNullException.ThrowIfNull(timings);
        (_snapshot, _reports, _timings, _logger) = (snapshot, reports, timings, logger);
        _writer = new TeamWriter(TeamCode, ledger, marking, time);
    }

    private string TeamCode => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _writer.LoadAsync(_snapshot.State.Number > 0 ? _snapshot.State.ToState(TeamCode) : null, cancellationToken);
        this.RegisterGrainTimer(KeepSnapshotAsync, new GrainTimerCreationOptions(_timings.SnapshotPeriod, _timings.SnapshotPeriod));
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _pump.WaitAsync(cancellationToken);
        await KeepSnapshotAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SubmitReply> SubmitAsync(SubmitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var commands = ImmutableArray.CreateBuilder<TeamCommand>(request.CheckIns.Length);
        foreach (var checkIn in request.CheckIns)
        {
            commands.Add(new RecordCheckIn(checkIn.ToDomain(), request.Actor));
        }

        return EnqueueAsync(commands.MoveToImmutable());
    }

    /// <inheritdoc/>
    public Task<SubmitReply> CorrectAsync(CorrectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EnqueueAsync([new CorrectCheckIn(request.Id, request.CheckInId, request.Reason, request.Replacement?.ToDomain(), request.Actor)]);
    }

    /// <inheritdoc/>
    public Task<SubmitReply> BookAsync(BookRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EnqueueAsync([new BookCheckIn(request.Id, request.CheckInId, request.Date, request.Reason, request.Actor)]);
    }

    /// <inheritdoc/>
    public Task<SubmitReply> DeclineAsync(OfficerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EnqueueAsync([new DeclineCheckIn(request.Id, request.CheckInId, request.Reason, request.Actor)]);
    }

    /// <inheritdoc/>
    public Task<SubmitReply> ReviewAsync(OfficerRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return EnqueueAsync([new ReviewCheckIn(request.Id, request.CheckInId, request.Reason, request.Actor)]);
    }

    /// <inheritdoc/>
    public async Task<TotalsMessage> GetTotalsAsync(DateOnly date) =>
        (await _writer.KnowAsync(date, CancellationToken.None)).Day(date).Totals.ToMessage();

    /// <inheritdoc/>
    public async Task ReportAsync()
    {
        // Read again: another activation may have written what this one has not seen.
        var state = await _writer.LoadAsync(null, CancellationToken.None);
        foreach (var date in state.Days.Keys)
        {
            Report(state, date, []);
        }
    }

    private Task<SubmitReply> EnqueueAsync(ImmutableArray<TeamCommand> commands)
    {
        var pending = new PendingSubmission(commands);
        if (_waitingSubmissions + commands.Length > WaitingSubmissions)
        {
            pending.Fail(SubmitOutcome.Overloaded);
            return pending.Reply;
        }

        _waiting.Enqueue(pending);
        _waitingSubmissions += commands.Length;
        if (_pump.IsCompleted)
        {
            _pump = PumpAsync();
        }

        return pending.Reply;
    }

    /// <summary>Runs while something waits: one append in flight, never two.</summary>
    private async Task PumpAsync()
    {
        while (_waiting.Count > 0)
        {
            var group = Gather();
            try
            {
                IReadOnlyList<TeamCommand> commands = group is [var only] ? only.Commands : [.. group.SelectMany(pending => pending.Commands)];
                Answer(group, await _writer.WriteAsync(commands));
            }
            catch (Exception exception)
            {
                // A read of the ledger failed. Identity lets every phone send the same again.
                LogWriteFailed(exception, TeamCode);
                group.ForEach(pending => pending.Fail(SubmitOutcome.Unavailable));
            }
        }
    }

    private List<PendingSubmission> Gather()
    {
        var group = new List<PendingSubmission>();
        for (var taken = 0; taken < SubmissionsPerAppend && _waiting.TryDequeue(out var pending);)
        {
            group.Add(pending);
            taken += pending.Commands.Length;
            _waitingSubmissions -= pending.Commands.Length;
        }

        return group;
    }

    private void Answer(List<PendingSubmission> group, Written written)
    {
        Announce(written.Entries);
        var answered = 0;
        foreach (var pending in group)
        {
            if (written.Outcome == SubmitOutcome.Answered)
            {
                pending.Answer(written.Answers.AsSpan(answered, pending.Commands.Length));
                answered += pending.Commands.Length;
            }
            else
            {
                pending.Fail(written.Outcome);
            }
        }
    }

    private void Announce(ImmutableArray<LedgerEntry> entries)
    {
        if (entries.IsEmpty || _writer.State is not { } state)
        {
            return;
        }

        var date = entries[0].Date;
        if (entries.All(entry => entry.Date == date))
        {
            Report(state, date, entries);
            return;
        }

        foreach (var ofDate in entries.GroupBy(entry => entry.Date))
        {
            Report(state, ofDate.Key, ofDate);
        }
    }

    private void Report(TeamState state, DateOnly date, IEnumerable<LedgerEntry> entries)
    {
        var day = state.Day(date);
        _reports.Add(
            new TeamSlot(TeamCode, date, day.Number, day.Totals.ToMessage()),
            [.. entries.Where(IsNewRecord).Select(entry => new FeedItem(TeamCode, entry.Body.Kind, entry.Body.People, entry.RecordedAt))]);
    }

    private static bool IsNewRecord(LedgerEntry entry) =>
        entry is { Type: EntryType.CheckIn or EntryType.Replacement, Account: Account.Counted };

    private async Task KeepSnapshotAsync(CancellationToken cancellationToken)
    {
        if (_writer.State is not { } state || state.Head.Number - _snapshot.State.Number < _timings.SnapshotEntries)
        {
            return;
        }

        try
        {
            _snapshot.State = TeamSnapshot.Of(state);
            await _snapshot.WriteStateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A cache: the ledger has it all. Another activation may also have kept a newer one.
            LogSnapshotFailed(exception, TeamCode);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Team {TeamCode}: an append failed before it reached the ledger")]
    private partial void LogWriteFailed(Exception exception, string teamCode);

    [LoggerMessage(Level = LogLevel.Information, Message = "Team {TeamCode}: the snapshot was not kept")]
    private partial void LogSnapshotFailed(Exception exception, string teamCode);
}
