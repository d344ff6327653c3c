namespace CampaignHub.Domain.Programs;

/// <summary>A program or communes file cannot be used; the message names the place in the file and says what to write there.</summary>
public sealed class ProgramFileException : Exception
{
    public ProgramFileException()
    {
    }

    public ProgramFileException(string message)
        : base(message)
    {
    }

    public ProgramFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
