namespace Orleans.Runtime;

/// <summary>The silo is set up in a way that cannot work.</summary>
[GenerateSerializer]
public sealed class OrleansConfigurationException : Exception
{
    /// <summary>An error in words.</summary>
    public OrleansConfigurationException(string message)
        : base(message)
    {
    }

    /// <summary>An error in words with its cause.</summary>
    public OrleansConfigurationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
