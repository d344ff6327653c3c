namespace Orleans.Concurrency;

/// <summary>On an interface's method: it changes nothing and may interleave with others that change nothing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReadOnlyAttribute : Attribute;
