using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A grain class: how its grains are made and which rules hold for them.</summary>
internal sealed class GrainClass
{
    private static readonly MethodInfo CreateRecord =
        typeof(PersistentRecords).GetMethod(nameof(PersistentRecords.Create))!;

    private readonly ObjectFactory _factory;
    private readonly (PersistentStateAttribute Attribute, MethodInfo Create)[] _records;

    public GrainClass(Type type, GrainCollectionOptions collection)
    {
        Type = type;
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        CollectionAge = collection.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age) ? age : collection.CollectionAge;
        GrainType = GrainType.Create(NameOf(type));
        var parameters = RecordParameters(type);
        _records = [.. parameters.Select(Describe)];
        _factory = ActivatorUtilities.CreateFactory(type, [.. parameters.Select(parameter => parameter.ParameterType)]);
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool IsReentrant { get; }

    public TimeSpan CollectionAge { get; }

    /// <summary>Constructs a grain in a turn of its activation; its records are still to be read.</summary>
    public IGrainBase Create(Activation activation, out IReadOnlyList<IStorage> records)
    {
        var services = activation.ActivationServices;
        services.GetRequiredService<ActivationAccessor>().Activation = activation;
        var arguments = _records.Select(record => record.Create.Invoke(null, [services, Type, activation.GrainId, record.Attribute])!).ToArray();
        records = [.. arguments.Cast<IStorage>()];
        return (IGrainBase)_factory(services, arguments);
    }

    private static string NameOf(Type type)
    {
        var name = type.Name.EndsWith("Grain", StringComparison.Ordinal) && type.Name.Length > 5 ? type.Name[..^5] : type.Name;
        return name.ToLowerInvariant();
    }

    private static ParameterInfo[] RecordParameters(Type type) =>
        type.GetConstructors().FirstOrDefault()?.GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute))).ToArray() ?? [];

    private static (PersistentStateAttribute Attribute, MethodInfo Create) Describe(ParameterInfo parameter)
    {
        var state = parameter.ParameterType;
        if (!state.IsGenericType || state.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new OrleansConfigurationException(
                $"The parameter {parameter.Name} of {parameter.Member.DeclaringType} carries [PersistentState], so its type must be IPersistentState<T>.");
        }

        return (parameter.GetCustomAttribute<PersistentStateAttribute>()!, CreateRecord.MakeGenericMethod(state.GetGenericArguments()));
    }
}
