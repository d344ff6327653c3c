using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>A record was not written because somebody else wrote it since it was read.</summary>
[GenerateSerializer]
public class InconsistentStateException : OrleansException
{
    /// <summary>An error without a message of its own.</summary>
    public InconsistentStateException()
    {
    }

    /// <summary>An error in words.</summary>
    public InconsistentStateException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words with its cause.</summary>
    public InconsistentStateException(string message, Exception? innerException)
        : base(message, innerException!)
    {
    }

    /// <summary>An error with both versions.</summary>
    public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag)
        : base(errorMsg)
    {
        StoredEtag = storedEtag;
        CurrentEtag = currentEtag;
    }

    /// <summary>Not yet passed on: the activation whose write failed knows an old state and must end.</summary>
    internal bool IsSourceActivation { get; set; } = true;

    /// <summary>The version in the storage, where known.</summary>
    public string? StoredEtag { get; }

    /// <summary>The version the grain had.</summary>
    public string? CurrentEtag { get; }
}
