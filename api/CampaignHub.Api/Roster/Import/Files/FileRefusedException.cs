namespace CampaignHub.Api.Roster.Import.Files;

/// <summary>A file cannot be read as a table at all.</summary>
/// <param name="code">Stable, for programs; the sentence for people is looked up by it.</param>
/// <param name="values">What the sentence names.</param>
internal sealed class FileRefusedException(string code, params string[] values) : Exception(code)
{
    public string Code { get; } = code;

    public IReadOnlyList<string> Values { get; } = values;

    /// <summary>The file holds more than is read of one.</summary>
    public bool IsTooLarge { get; init; }
}
