namespace Orleans.Runtime;

/// <summary>Where an activation is in its life.</summary>
internal enum ActivationState
{
    /// <summary>Nobody has called it yet.</summary>
    Created,

    /// <summary>Constructing the grain, reading its records, in OnActivateAsync.</summary>
    Activating,

    /// <summary>Takes requests.</summary>
    Active,

    /// <summary>In OnDeactivateAsync.</summary>
    Deactivating,

    /// <summary>Gone; what still waits goes to the next activation.</summary>
    Dead,
}
