namespace Orleans.Concurrency;

/// <summary>On an interface's method: it may start while any other request of the grain waits.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlwaysInterleaveAttribute : Attribute;
