namespace KubeLabs.Behavior;

/// <summary>Whose policies are asked for a connection.</summary>
public enum TrafficDirection
{
    /// <summary>What comes into the target.</summary>
    Ingress,

    /// <summary>What leaves the source.</summary>
    Egress,
}
