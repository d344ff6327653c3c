namespace CampaignHub.Ledger.Anchors;

/// <summary>A line of an anchor file and where it stands.</summary>
/// <param name="FileName">The file.</param>
/// <param name="LineNumber">From 1.</param>
/// <param name="Text">The line without its newline.</param>
/// <param name="Line">What it says; null when it is not a whole anchor.</param>
public sealed record AnchorText(string FileName, int LineNumber, string Text, AnchorLine? Line);
