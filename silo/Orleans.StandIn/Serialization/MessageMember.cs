using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>A stored member of a message type: a field, or a property that has one behind it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its number, if it has one.</param>
/// <param name="IsLeftOut">The serialiser would not write it.</param>
internal sealed record MessageMember(string Name, Type Type, uint? Id, bool IsLeftOut)
{
    /// <summary>The flag that [NonSerialized] sets; its named constant is obsolete.</summary>
    private const FieldAttributes NotSerialized = (FieldAttributes)0x80;

    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The members a type declares itself.</summary>
    public static IReadOnlyList<MessageMember> Of(Type type)
    {
        var primary = PrimaryParameters(type);
        return [.. type.GetFields(Declared).Where(field => (field.Attributes & NotSerialized) == 0).Select(field => Describe(type, field, primary))];
    }

    private static MessageMember Describe(Type type, FieldInfo field, IReadOnlyDictionary<string, ParameterInfo> primary)
    {
        var property = BehindProperty(type, field);
        var name = property?.Name ?? field.Name;
        var parameter = primary.GetValueOrDefault(name);
        var id = (field.GetCustomAttribute<IdAttribute>() ?? property?.GetCustomAttribute<IdAttribute>() ?? parameter?.GetCustomAttribute<IdAttribute>())?.Id;
        return new(name, field.FieldType, id, id is null && parameter is null);
    }

    private static PropertyInfo? BehindProperty(Type type, FieldInfo field) =>
        field.IsDefined(typeof(CompilerGeneratedAttribute)) && field.Name.StartsWith('<')
            ? type.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Declared)
            : null;

    /// <summary>A record's parameters travel without a number of their own; so do a class's that asks for it.</summary>
    private static Dictionary<string, ParameterInfo> PrimaryParameters(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;
        var asked = type.GetCustomAttribute<GenerateSerializerAttribute>()?.IncludePrimaryConstructorParameters == true;
        if (!isRecord && !asked)
        {
            return [];
        }

        // A record's copy constructor takes the record itself; the primary one is the longest of the others.
        return type.GetConstructors(Declared)
            .Where(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type)
            .OrderByDescending(constructor => constructor.GetParameters().Length)
            .FirstOrDefault()?.GetParameters().ToDictionary(parameter => parameter.Name!, StringComparer.Ordinal) ?? [];
    }
}
