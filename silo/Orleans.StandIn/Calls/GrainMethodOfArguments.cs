using System.Linq.Expressions;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A method with its arguments as one value tuple.</summary>
internal sealed class GrainMethod<TArguments>(MethodInfo method) : GrainMethod(method)
{
    private readonly Func<object, TArguments, Task> _invoke = Compile(method);
    private readonly Func<TArguments, CancellationToken>? _cancellation = CompileCancellation(method);

    /// <summary>Calls the method on a grain or observer; the task carries its result, if it has one.</summary>
    public Task Invoke(object target, TArguments arguments) => _invoke(target, arguments);

    /// <summary>The token among the arguments, if the method has one.</summary>
    public CancellationToken Cancellation(TArguments arguments) => _cancellation?.Invoke(arguments) ?? default;

    private static Func<TArguments, CancellationToken>? CompileCancellation(MethodInfo method)
    {
        var position = Array.FindIndex(method.GetParameters(), parameter => parameter.ParameterType == typeof(CancellationToken));
        if (position < 0)
        {
            return null;
        }

        var arguments = Expression.Parameter(typeof(TArguments));
        return Expression.Lambda<Func<TArguments, CancellationToken>>(Expression.Field(arguments, $"Item{position + 1}"), arguments).Compile();
    }

    private static Func<object, TArguments, Task> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(TArguments));
        var values = method.GetParameters().Select((_, position) => Expression.Field(arguments, $"Item{position + 1}"));
        var call = Expression.Call(Expression.Convert(target, method.DeclaringType!), method, values);
        return Expression.Lambda<Func<object, TArguments, Task>>(AsTask(call), target, arguments).Compile();
    }

    private static Expression AsTask(MethodCallExpression call)
    {
        if (call.Type == typeof(void))
        {
            return Expression.Block(call, Expression.Constant(Task.CompletedTask));
        }

        return typeof(Task).IsAssignableFrom(call.Type)
            ? Expression.Convert(call, typeof(Task))
            : Expression.Convert(Expression.Call(call, nameof(ValueTask.AsTask), null), typeof(Task));
    }
}
