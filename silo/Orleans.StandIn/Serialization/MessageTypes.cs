using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Net;

namespace Orleans.Runtime;

/// <summary>Follows message types into their members and notes what cannot travel.</summary>
internal sealed class MessageTypes(List<string> problems)
{
    private static readonly HashSet<Type> Simple =
    [
        typeof(string), typeof(decimal), typeof(Guid), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly),
        typeof(TimeSpan), typeof(Uri), typeof(Version), typeof(Half), typeof(Int128), typeof(UInt128), typeof(IPAddress),
        typeof(IPEndPoint), typeof(object), typeof(GrainId), typeof(GrainType), typeof(IdSpan),
    ];

    private static readonly HashSet<Type> Collections =
    [
        typeof(Nullable<>), typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Queue<>), typeof(Stack<>),
        typeof(SortedDictionary<,>), typeof(SortedList<,>), typeof(SortedSet<>), typeof(KeyValuePair<,>),
        typeof(Collection<>), typeof(ReadOnlyCollection<>), typeof(ReadOnlyDictionary<,>),
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableDictionary<,>), typeof(ImmutableHashSet<>),
        typeof(ImmutableQueue<>), typeof(ImmutableStack<>), typeof(ImmutableSortedDictionary<,>), typeof(ImmutableSortedSet<>),
        typeof(Memory<>), typeof(ReadOnlyMemory<>), typeof(ArraySegment<>),
        typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(ISet<>), typeof(IDictionary<,>),
        typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>),
    ];

    private readonly HashSet<Type> _seen = [];

    /// <summary>Interfaces met on the way, whose methods are still to be checked.</summary>
    public Queue<Type> Contracts { get; } = new();

    /// <summary>Checks a type and all it is made of; <paramref name="place"/> says where it was met. Null = no value.</summary>
    public void Check(Type? type, string place)
    {
        if (type is null || type.IsPrimitive || type.IsEnum || Simple.Contains(type) || !_seen.Add(type))
        {
            return;
        }

        if (type.IsArray)
        {
            Check(type.GetElementType(), place);
        }
        else if (type.IsGenericType && (Collections.Contains(type.GetGenericTypeDefinition()) || IsTuple(type)))
        {
            foreach (var part in type.GetGenericArguments())
            {
                Check(part, place);
            }
        }
        else if (MessageRules.IsContract(type))
        {
            Contracts.Enqueue(type);
        }
        else
        {
            CheckMessage(type, place);
        }
    }

    private static bool IsTuple(Type type) => type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple));

    private void CheckMessage(Type type, string place)
    {
        if (!type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
        {
            problems.Add($"{type.FullName}, {place}, cannot travel between grains: mark it [GenerateSerializer] and its members [Id(n)].");
            return;
        }

        foreach (var part in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            Check(part, place);
        }

        var members = MessageMember.Of(type);
        foreach (var member in members.Where(member => member.IsLeftOut))
        {
            problems.Add($"{type.FullName}.{member.Name} has no [Id] and would arrive empty: give it one, or [NonSerialized].");
        }

        foreach (var twice in members.Where(member => member.Id is not null).GroupBy(member => member.Id).Where(group => group.Count() > 1))
        {
            problems.Add($"{type.FullName} uses [Id({twice.Key})] for {string.Join(" and ", twice.Select(member => member.Name))}; each member needs its own.");
        }

        foreach (var member in members)
        {
            Check(member.Type, $"the type of {type.FullName}.{member.Name}");
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && !typeof(Exception).IsAssignableFrom(parent))
        {
            Check(parent, $"the base of {type.FullName}");
        }
    }
}
