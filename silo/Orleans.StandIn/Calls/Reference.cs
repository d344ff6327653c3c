using System.Runtime.CompilerServices;

namespace Orleans.Runtime;

/// <summary>
/// The base of the classes that <see cref="ReferenceBuilder"/> makes, one per interface: every method packs its
/// arguments and calls one of the methods here.
/// </summary>
internal abstract class Reference(CallTarget target, GrainMethod[] methods) : IAddressable, IEquatable<Reference>
{
    public CallTarget Target => target;

    public GrainId GrainId => target.Id;

    public bool Equals(Reference? other) => other is not null && GrainId == other.GrainId && target.Silo == other.Target.Silo;

    public override bool Equals(object? obj) => Equals(obj as Reference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    protected Task<TResult> Call<TArguments, TResult>(int method, TArguments arguments)
    {
        var call = new Call<TArguments, TResult>(target, Unsafe.As<GrainMethod<TArguments>>(methods[method]), arguments);
        if (methods[method].IsOneWay)
        {
            target.Send(call);
            return Task.FromResult<TResult>(default!);
        }

        target.Silo.Outstanding.Add(call);
        if (call.HeedCancellation())
        {
            target.Send(call);
        }

        return call.Answer;
    }

    protected Task CallForNothing<TArguments>(int method, TArguments arguments) =>
        Call<TArguments, Nothing>(method, arguments);

    protected ValueTask<TResult> CallForValue<TArguments, TResult>(int method, TArguments arguments) =>
        new(Call<TArguments, TResult>(method, arguments));

    protected ValueTask CallForNoValue<TArguments>(int method, TArguments arguments) =>
        new(Call<TArguments, Nothing>(method, arguments));

    protected void Notify<TArguments>(int method, TArguments arguments) =>
        _ = Call<TArguments, Nothing>(method, arguments);
}
