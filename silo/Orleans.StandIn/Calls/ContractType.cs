using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A grain or observer interface: its numbered methods and the class of references to it.</summary>
internal sealed class ContractType
{
    private readonly GrainMethod[] _methods;
    private readonly Func<CallTarget, GrainMethod[], Reference> _construct;

    public ContractType(Type contract)
    {
        var methods = MethodsOf(contract);
        _methods = [.. methods.Select(Describe)];
        var constructor = ReferenceBuilder.Build(contract, methods).GetConstructors()[0];
        _construct = constructor.CreateDelegateForNew();
    }

    /// <summary>The methods of an interface and of those it extends, in a fixed order.</summary>
    public static IReadOnlyList<MethodInfo> MethodsOf(Type contract) =>
        [.. contract.GetInterfaces().Prepend(contract).SelectMany(part => part.GetMethods(BindingFlags.Instance | BindingFlags.Public))];

    public Reference Create(CallTarget target) => _construct(target, _methods);

    private static GrainMethod Describe(MethodInfo method) =>
        (GrainMethod)System.Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(ReferenceBuilder.Arguments(method)), method)!;
}
