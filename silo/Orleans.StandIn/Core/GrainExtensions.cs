using Orleans.Runtime;

namespace Orleans;

/// <summary>Asks grains and references to grains who they are.</summary>
public static class GrainExtensions
{
    /// <summary>Type and key of a grain, from the grain itself or from a reference to it.</summary>
    /// <exception cref="ArgumentException">The object is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        Reference reference => reference.GrainId,
        IGrainBase instance => instance.GrainContext.GrainId,
        _ => throw new ArgumentException($"{grain?.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };

    /// <summary>The text key of a grain.</summary>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();

    /// <summary>A reference to the grain, as others hold it; give this, never <c>this</c>, to other grains.</summary>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        TGrainInterface same when grain is Reference => same,
        Reference reference => (TGrainInterface)(object)reference.Target.Silo.Reference(typeof(TGrainInterface), reference.Target),
        IGrainBase instance => (TGrainInterface)(object)Activation.Of(instance).Reference(typeof(TGrainInterface)),
        _ => throw new ArgumentException($"{grain?.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };
}
