namespace CampaignHub.Domain.Places;

/// <summary>A text is not a boundary file at all; the message says what to send.</summary>
public sealed class BoundaryFileException : Exception
{
    public BoundaryFileException()
    {
    }

    public BoundaryFileException(string message)
        : base(message)
    {
    }

    public BoundaryFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
