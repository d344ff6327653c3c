namespace Orleans;

/// <summary>Kinds of reasons for which an activation ends.</summary>
[GenerateSerializer]
public enum DeactivationReasonCode : byte
{
    /// <summary>No reason.</summary>
    None,

    /// <summary>The silo stops.</summary>
    ShuttingDown,

    /// <summary>The grain could not be activated.</summary>
    ActivationFailed,

    /// <summary>The grain directory failed; never in a single process.</summary>
    DirectoryFailure,

    /// <summary>Nobody called the grain for its collection age.</summary>
    ActivationIdle,

    /// <summary>The grain does not respond.</summary>
    ActivationUnresponsive,

    /// <summary>Another activation won; never in a single process.</summary>
    DuplicateActivation,

    /// <summary>A request of another version came; never in a single process.</summary>
    IncompatibleRequest,

    /// <summary>The grain failed.</summary>
    ApplicationError,

    /// <summary>The grain asked for it.</summary>
    ApplicationRequested,

    /// <summary>The grain moves to another silo; never in a single process.</summary>
    Migrating,

    /// <summary>The runtime asked for it.</summary>
    RuntimeRequested,

    /// <summary>Memory is short.</summary>
    HighMemoryPressure,
}
