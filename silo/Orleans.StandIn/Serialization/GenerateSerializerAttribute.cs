namespace Orleans;

/// <summary>A type that may travel in messages between grains.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute
{
    /// <summary>The parameters of the primary constructor travel without an id of their own; always so for records.</summary>
    public bool IncludePrimaryConstructorParameters { get; init; }
}
