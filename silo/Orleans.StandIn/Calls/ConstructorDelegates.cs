using System.Linq.Expressions;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Turns constructors of references into delegates.</summary>
internal static class ConstructorDelegates
{
    public static Func<CallTarget, GrainMethod[], Reference> CreateDelegateForNew(this ConstructorInfo constructor)
    {
        var target = Expression.Parameter(typeof(CallTarget));
        var methods = Expression.Parameter(typeof(GrainMethod[]));
        return Expression.Lambda<Func<CallTarget, GrainMethod[], Reference>>(Expression.New(constructor, target, methods), target, methods).Compile();
    }
}
