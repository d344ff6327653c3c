namespace Orleans.Runtime;

/// <summary>On a parameter of a grain's constructor: the named record to pass in.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class PersistentStateAttribute : Attribute
{
    /// <summary>A record by its name and the name of the storage that keeps it.</summary>
    public PersistentStateAttribute(string stateName, string? storageName = null)
    {
        ArgumentNullException.ThrowIfNull(stateName);
        StateName = stateName;
        StorageName = storageName;
    }

    /// <summary>Name of the record.</summary>
    public string StateName { get; }

    /// <summary>Name of the storage; null = the default one.</summary>
    public string? StorageName { get; }
}
