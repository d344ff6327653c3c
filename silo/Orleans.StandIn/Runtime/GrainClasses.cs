using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>The grain classes of the silo and which of them implements an interface.</summary>
internal sealed class GrainClasses
{
    private readonly GrainClass[] _classes;
    private readonly ConcurrentDictionary<(Type Contract, string? Prefix), GrainClass> _implementing = new();

    public GrainClasses(IGrainClassSource source, IOptions<GrainCollectionOptions> collection)
    {
        var types = source.Find().ToList();
        var problems = MessageRules.Problems(types);
        if (problems.Count > 0)
        {
            throw new OrleansConfigurationException(
                "Grains cannot be called as they are declared:" + Environment.NewLine + string.Join(Environment.NewLine, problems));
        }

        _classes = [.. types.Select(type => new GrainClass(type, collection.Value))];
    }

    /// <summary>The class behind an interface.</summary>
    /// <exception cref="ArgumentException">No class implements it, or several do and the prefix does not choose one.</exception>
    public GrainClass Implementing(Type contract, string? prefix) =>
        _implementing.GetOrAdd((contract, prefix), static (asked, classes) => Find(asked.Contract, asked.Prefix, classes), _classes);

    private static GrainClass Find(Type contract, string? prefix, GrainClass[] classes)
    {
        var found = classes.Where(candidate => contract.IsAssignableFrom(candidate.Type)
            && (prefix is null || candidate.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"No grain class implements {contract.FullName}.", nameof(contract)),
            _ => throw new ArgumentException(
                $"{contract.FullName} is implemented by {string.Join(", ", found.Select(one => one.Type.FullName))}; give a class name prefix to choose.",
                nameof(contract)),
        };
    }
}
