namespace KubeLabs.Behavior;

/// <summary>What becomes of a connection.</summary>
public enum TrafficVerdict
{
    /// <summary>It is made.</summary>
    Allowed,

    /// <summary>It is not.</summary>
    Denied,

    /// <summary>Kubernetes leaves it to the network plugin.</summary>
    Unclear,
}
