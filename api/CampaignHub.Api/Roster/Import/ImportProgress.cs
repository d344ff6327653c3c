namespace CampaignHub.Api.Roster.Import;

/// <summary>One import as it goes on; written by it, read by who waits.</summary>
internal sealed class ImportProgress
{
    private volatile ImportStage _now = new("reading", 0, 0);

    /// <summary>Where it stands.</summary>
    public ImportStage Now => _now;

    /// <summary>The file is read; its rows are compared with the roster.</summary>
    public void Check(int done, int total) => _now = new ImportStage("checking", done, total);

    /// <summary>All rows are compared; the changes are written.</summary>
    public void Write() => _now = _now with { Stage = "writing", Done = 0 };

    /// <summary>It is over.</summary>
    public void End(bool failed) => _now = _now with { Stage = failed ? "failed" : "done", Done = _now.Total };
}
