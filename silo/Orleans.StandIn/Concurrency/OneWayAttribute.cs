namespace Orleans.Concurrency;

/// <summary>On an interface's method: the caller gets a completed task at once and hears nothing of result or error.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OneWayAttribute : Attribute;
