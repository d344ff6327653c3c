namespace CampaignHub.Api.Hosting;

/// <summary>
/// The server cannot start, for a reason that the person who starts it can remove. The message is shown alone, without a stack
/// trace: one sentence that names the setting and says what to do.
/// </summary>
public sealed class StartException : Exception
{
    public StartException(string sentence, Exception? inner = null)
        : base(sentence, inner)
    {
    }

    /// <param name="setting">Key of the setting: <c>CAMPAIGNHUB_URLS</c>, <c>--rate</c>.</param>
    /// <param name="sentence">What is wrong with it and what to write.</param>
    /// <param name="inner">What was caught.</param>
    public StartException(string setting, string sentence, Exception? inner = null)
        : base($"{setting}: {sentence}", inner)
    {
    }
}
