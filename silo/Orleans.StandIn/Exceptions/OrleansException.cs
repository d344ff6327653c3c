namespace Orleans.Runtime;

/// <summary>An error of the grain runtime.</summary>
[GenerateSerializer]
public class OrleansException : Exception
{
    /// <summary>An error without a message of its own.</summary>
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    /// <summary>An error in words.</summary>
    public OrleansException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words with its cause.</summary>
    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
