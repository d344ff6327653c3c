using System.Reflection;

namespace Orleans.Runtime;

/// <summary>
/// What Orleans' serialiser would refuse while the program runs, found before it starts: messages of types it has
/// no serialiser for, and members it would leave out.
/// </summary>
internal static class MessageRules
{
    /// <summary>Longest list of parameters a grain method may have here.</summary>
    private const int MostParameters = 7;

    /// <summary>One sentence per problem in the interfaces of these grain classes.</summary>
    public static IReadOnlyList<string> Problems(IEnumerable<Type> grainClasses)
    {
        var problems = new List<string>();
        var messages = new MessageTypes(problems);
        foreach (var contract in grainClasses.SelectMany(type => type.GetInterfaces()).Where(IsContract))
        {
            messages.Check(contract, "an interface of a grain");
        }

        // Messages lead to further interfaces: observers and other grains that are passed along.
        while (messages.Contracts.TryDequeue(out var contract))
        {
            CheckContract(contract, problems, messages);
        }

        return problems;
    }

    /// <summary>The type is an interface of a grain or an observer.</summary>
    public static bool IsContract(Type type) => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type);

    private static void CheckContract(Type contract, List<string> problems, MessageTypes messages)
    {
        if (contract.GetMethods().Length > 0 && !typeof(IGrainWithStringKey).IsAssignableFrom(contract) && !typeof(IGrainObserver).IsAssignableFrom(contract))
        {
            problems.Add($"{contract.FullName} must extend IGrainWithStringKey (a grain) or IGrainObserver (an observer).");
        }

        foreach (var method in contract.GetMethods())
        {
            CheckMethod(contract, method, problems, messages);
        }
    }

    private static void CheckMethod(Type contract, MethodInfo method, List<string> problems, MessageTypes messages)
    {
        var name = $"{contract.FullName}.{method.Name}";
        var parameters = method.GetParameters();
        if (method.IsGenericMethodDefinition)
        {
            problems.Add($"{name} has type parameters; give each type a method of its own.");
            return;
        }

        if (parameters.Length > MostParameters)
        {
            problems.Add($"{name} has {parameters.Length} parameters; put them into a record, {MostParameters} are the most.");
        }

        if (parameters.Count(parameter => parameter.ParameterType == typeof(CancellationToken)) > 1)
        {
            problems.Add($"{name} has several cancellation tokens; one is the most.");
        }

        if (Result(method, out var result))
        {
            messages.Check(result, $"the result of {name}");
        }
        else
        {
            problems.Add($"{name} returns {method.ReturnType.Name}; it must return Task, Task<T>, ValueTask or ValueTask<T> (an observer also void).");
        }

        foreach (var parameter in parameters.Where(parameter => parameter.ParameterType != typeof(CancellationToken)))
        {
            messages.Check(parameter.ParameterType, $"the parameter {parameter.Name} of {name}");
        }
    }

    private static bool Result(MethodInfo method, out Type? result)
    {
        var type = method.ReturnType;
        result = null;
        if (type == typeof(Task) || type == typeof(ValueTask))
        {
            return true;
        }

        if (type == typeof(void))
        {
            return typeof(IGrainObserver).IsAssignableFrom(method.DeclaringType);
        }

        if (!type.IsGenericType || (type.GetGenericTypeDefinition() != typeof(Task<>) && type.GetGenericTypeDefinition() != typeof(ValueTask<>)))
        {
            return false;
        }

        result = type.GetGenericArguments()[0];
        return true;
    }
}
