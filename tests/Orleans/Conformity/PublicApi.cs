using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CampaignHub.Orleans.Tests.Conformity;

/// <summary>
/// What an assembly offers, as one line of text for each type and for each public or protected member: kind, types,
/// names of parameters, default values, constraints, and the attributes that compilers heed.
/// </summary>
internal sealed class PublicApi : IDisposable
{
    /// <summary>Attributes that change how callers compile or how the type may be used.</summary>
    private static readonly HashSet<string> Heeded =
    [
        "System.AttributeUsageAttribute", "System.FlagsAttribute", "System.ObsoleteAttribute", "System.ParamArrayAttribute",
        "System.Runtime.CompilerServices.ExtensionAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.RequiredMemberAttribute", "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
        "Orleans.GenerateSerializerAttribute",
    ];

    private readonly PEReader _file;
    private readonly MetadataReader _reader;

    public PublicApi(string path)
    {
        _file = new(File.OpenRead(path));
        _reader = _file.GetMetadataReader();
    }

    /// <summary>The lines of each public type, by its name.</summary>
    public Dictionary<string, HashSet<string>> Read() =>
        _reader.TypeDefinitions
            .Where(handle => (_reader.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            .ToDictionary(handle => TypeNames.Instance.Name(_reader, handle), handle => Lines(_reader.GetTypeDefinition(handle)));

    public void Dispose() => _file.Dispose();

    private HashSet<string> Lines(TypeDefinition type)
    {
        const TypeAttributes Told = TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Interface;
        var lines = new HashSet<string> { $"is {type.Attributes & Told} : {TypeNames.Instance.Name(_reader, type.BaseType)} {Parameters(type.GetGenericParameters())} {Attributes(type.GetCustomAttributes())}" };
        foreach (var handle in type.GetInterfaceImplementations())
        {
            lines.Add($"implements {TypeNames.Instance.Name(_reader, _reader.GetInterfaceImplementation(handle).Interface)}");
        }

        lines.UnionWith(type.GetMethods().Select(_reader.GetMethodDefinition).Where(IsOffered).Select(Line));
        lines.UnionWith(type.GetFields().Select(_reader.GetFieldDefinition).Where(IsOffered).Select(Line));
        lines.UnionWith(type.GetProperties().Select(_reader.GetPropertyDefinition).Where(IsOffered).Select(Line));
        return lines;
    }

    private bool IsOffered(PropertyDefinition property) =>
        new[] { property.GetAccessors().Getter, property.GetAccessors().Setter }
            .Any(handle => !handle.IsNil && IsOffered(_reader.GetMethodDefinition(handle)));

    private static bool IsOffered(MethodDefinition method) =>
        (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsOffered(FieldDefinition field) =>
        (field.Attributes & FieldAttributes.FieldAccessMask) is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private string Line(PropertyDefinition property) =>
        $"property {property.DecodeSignature(TypeNames.Instance, null).ReturnType} {_reader.GetString(property.Name)} {Attributes(property.GetCustomAttributes())}";

    private string Line(FieldDefinition field) =>
        $"field {field.Attributes & ~FieldAttributes.HasDefault} {field.DecodeSignature(TypeNames.Instance, null)} {_reader.GetString(field.Name)} = {Value(field.GetDefaultValue())}";

    private string Line(MethodDefinition method)
    {
        // Final and NewSlot say only whether some interface has the method too.
        const MethodAttributes Told = MethodAttributes.MemberAccessMask | MethodAttributes.Static | MethodAttributes.Abstract;
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        var isOpen = (method.Attributes & (MethodAttributes.Virtual | MethodAttributes.Final)) == MethodAttributes.Virtual ? "open " : "";
        return $"method {method.Attributes & Told} {isOpen}{signature.ReturnType} {_reader.GetString(method.Name)}{Parameters(method.GetGenericParameters())}"
            + $"({Parameters(method, signature)}) {Attributes(method.GetCustomAttributes())}";
    }

    private string Parameters(MethodDefinition method, MethodSignature<string> signature)
    {
        var named = method.GetParameters().Select(_reader.GetParameter).Where(parameter => parameter.SequenceNumber > 0)
            .ToDictionary(parameter => parameter.SequenceNumber - 1);
        return string.Join(", ", signature.ParameterTypes.Select((type, index) => Parameter(type, named[index])));
    }

    private string Parameter(string type, Parameter parameter)
    {
        var value = (parameter.Attributes & ParameterAttributes.Optional) == 0 ? "" : $" = {Value(parameter.GetDefaultValue())}";
        return $"{Attributes(parameter.GetCustomAttributes())}{type} {_reader.GetString(parameter.Name)}{value}";
    }

    private string Parameters(GenericParameterHandleCollection parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(_reader.GetGenericParameter).Select(Parameter))}>";

    private string Parameter(GenericParameter parameter)
    {
        var constraints = parameter.GetConstraints().Select(handle => TypeNames.Instance.Name(_reader, _reader.GetGenericParameterConstraint(handle).Type));
        return $"{parameter.Attributes} {_reader.GetString(parameter.Name)} : {string.Join(" & ", constraints.Order(StringComparer.Ordinal))}";
    }

    private string Attributes(CustomAttributeHandleCollection attributes)
    {
        var heeded = attributes.Select(_reader.GetCustomAttribute)
            .Select(attribute => (Name: Name(attribute), Value: Convert.ToHexString(_reader.GetBlobBytes(attribute.Value))))
            .Where(attribute => Heeded.Contains(attribute.Name)).Select(attribute => $"[{attribute.Name} {attribute.Value}]");
        return string.Concat(heeded.Order(StringComparer.Ordinal));
    }

    private string Name(CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MemberReference
        ? TypeNames.Instance.Name(_reader, _reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent)
        : TypeNames.Instance.Name(_reader, _reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());

    private string Value(ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return "none";
        }

        var constant = _reader.GetConstant(handle);
        return _reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)?.ToString() ?? "null";
    }
}
