namespace KubeLabs.Behavior;

/// <summary>What becomes of a claim.</summary>
public enum BindingOutcome
{
    /// <summary>No volume fits, and nobody makes one: it stays Pending.</summary>
    Pending,

    /// <summary>Its class binds only when a Pod that mounts the claim is scheduled, and none is.</summary>
    WaitsForConsumer,

    /// <summary>A volume that exists is bound to it.</summary>
    Bound,

    /// <summary>No volume that exists fits; the class's provisioner makes one.</summary>
    Provisioned,
}
