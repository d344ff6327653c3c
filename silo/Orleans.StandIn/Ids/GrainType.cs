namespace Orleans.Runtime;

/// <summary>The type of a grain: its class name in small letters without "Grain".</summary>
[GenerateSerializer, Immutable]
public readonly struct GrainType : IEquatable<GrainType>
{
    private readonly string? _value;

    private GrainType(string value) => _value = value;

    /// <summary>A type from its text.</summary>
    public static GrainType Create(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(GrainType obj) => string.Equals(_value, obj._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The text of the type.</summary>
    public override string ToString() => _value ?? "";

    /// <summary>Equal types.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Different types.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
