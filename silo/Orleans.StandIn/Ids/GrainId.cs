namespace Orleans.Runtime;

/// <summary>Type and key of a grain.</summary>
[GenerateSerializer, Immutable]
public readonly struct GrainId : IEquatable<GrainId>
{
    /// <summary>An id from its parts.</summary>
    public GrainId(GrainType type, IdSpan key)
    {
        Type = type;
        Key = key;
    }

    /// <summary>The type of the grain.</summary>
    public GrainType Type { get; }

    /// <summary>The key of the grain.</summary>
    public IdSpan Key { get; }

    /// <summary>An id from the texts of its parts.</summary>
    public static GrainId Create(string type, string key) => new(GrainType.Create(type), IdSpan.Create(key));

    /// <inheritdoc/>
    public bool Equals(GrainId other) => Type == other.Type && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Key);

    /// <summary>Type and key with a slash between.</summary>
    public override string ToString() => $"{Type}/{Key}";

    /// <summary>Equal ids.</summary>
    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    /// <summary>Different ids.</summary>
    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);
}
