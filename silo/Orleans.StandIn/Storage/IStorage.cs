namespace Orleans.Core;

/// <summary>A stored record and what was last seen of it.</summary>
public interface IStorage
{
    /// <summary>Version last read or written; null when there is none.</summary>
    string? Etag { get; }

    /// <summary>The record existed when last read or written.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the record's contents.</summary>
    /// <exception cref="Storage.InconsistentStateException">Somebody else wrote it since.</exception>
    Task ClearStateAsync();

    /// <summary>Writes the record.</summary>
    /// <exception cref="Storage.InconsistentStateException">Somebody else wrote it since.</exception>
    Task WriteStateAsync();

    /// <summary>Reads the record again.</summary>
    Task ReadStateAsync();

    /// <inheritdoc cref="ClearStateAsync()"/>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <inheritdoc cref="WriteStateAsync()"/>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <inheritdoc cref="ReadStateAsync()"/>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}
