namespace System.Runtime.CompilerServices;

/// <summary>
/// Known to the runtime by name: the assembly that carries it may use internal types of the named one. References
/// made at run time need it, because grain interfaces may be internal.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
internal sealed class IgnoresAccessChecksToAttribute(string assemblyName) : Attribute
{
    /// <summary>The assembly whose internals are used.</summary>
    public string AssemblyName => assemblyName;
}
