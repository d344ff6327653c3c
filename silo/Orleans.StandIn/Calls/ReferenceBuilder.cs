using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>
/// Makes, at run time, the class behind references to one interface. A method <c>Task&lt;int&gt; Add(int a, int b)</c>
/// becomes <c>return Call&lt;(int, int), int&gt;(0, (a, b));</c>.
/// </summary>
internal static class ReferenceBuilder
{
    private const BindingFlags Inherited = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>The class for an interface whose methods are numbered by their place in <paramref name="methods"/>.</summary>
    public static Type Build(Type contract, IReadOnlyList<MethodInfo> methods)
    {
        var module = Module(contract, methods);
        var type = module.DefineType($"{contract.FullName}Reference", TypeAttributes.Sealed, typeof(Reference), [contract]);
        DefineConstructor(type);
        for (var number = 0; number < methods.Count; number++)
        {
            DefineMethod(type, methods[number], number);
        }

        return type.CreateType();
    }

    /// <summary>The value tuple that carries a method's arguments.</summary>
    public static Type Arguments(MethodInfo method)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        return types.Length == 0
            ? typeof(ValueTuple)
            : Type.GetType($"System.ValueTuple`{types.Length}")!.MakeGenericType(types);
    }

    private static ModuleBuilder Module(Type contract, IReadOnlyList<MethodInfo> methods)
    {
        var assembly = AssemblyBuilder.DefineDynamicAssembly(
            new($"{contract.Assembly.GetName().Name}.{contract.Name}.Reference"), AssemblyBuilderAccess.RunAndCollect);
        var visible = methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .Append(contract).Append(typeof(Reference)).SelectMany(Parts).Select(part => part.Assembly.GetName().Name!).Distinct();
        var attribute = typeof(IgnoresAccessChecksToAttribute).GetConstructor([typeof(string)])!;
        foreach (var name in visible)
        {
            assembly.SetCustomAttribute(new(attribute, [name]));
        }

        return assembly.DefineDynamicModule("References");
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static void DefineConstructor(TypeBuilder type)
    {
        Type[] parameters = [typeof(CallTarget), typeof(GrainMethod[])];
        var code = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, parameters).GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldarg_2);
        code.Emit(OpCodes.Call, typeof(Reference).GetConstructor(Inherited | BindingFlags.Public, parameters)!);
        code.Emit(OpCodes.Ret);
    }

    private static void DefineMethod(TypeBuilder type, MethodInfo method, int number)
    {
        var parameters = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
        var builder = type.DefineMethod(
            $"{method.DeclaringType!.FullName}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.HideBySig | MethodAttributes.NewSlot,
            method.ReturnType,
            parameters);
        var code = builder.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, number);
        EmitArguments(code, Arguments(method), parameters.Length);
        code.Emit(OpCodes.Call, Callee(method));
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(builder, method);
    }

    private static void EmitArguments(ILGenerator code, Type arguments, int count)
    {
        if (count == 0)
        {
            var empty = code.DeclareLocal(arguments);
            code.Emit(OpCodes.Ldloca, empty);
            code.Emit(OpCodes.Initobj, arguments);
            code.Emit(OpCodes.Ldloc, empty);
            return;
        }

        for (var position = 1; position <= count; position++)
        {
            code.Emit(OpCodes.Ldarg, (short)position);
        }

        code.Emit(OpCodes.Newobj, arguments.GetConstructor(arguments.GetGenericArguments())!);
    }

    private static MethodInfo Callee(MethodInfo method)
    {
        var result = method.ReturnType;
        var arguments = Arguments(method);
        if (result.IsGenericType)
        {
            var name = result.GetGenericTypeDefinition() == typeof(Task<>) ? "Call" : "CallForValue";
            return typeof(Reference).GetMethod(name, Inherited)!.MakeGenericMethod(arguments, result.GetGenericArguments()[0]);
        }

        var plain = result == typeof(Task) ? "CallForNothing" : result == typeof(ValueTask) ? "CallForNoValue" : "Notify";
        return typeof(Reference).GetMethod(plain, Inherited)!.MakeGenericMethod(arguments);
    }
}
