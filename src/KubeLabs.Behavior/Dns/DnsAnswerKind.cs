namespace KubeLabs.Behavior;

/// <summary>What a name stands for.</summary>
public enum DnsAnswerKind
{
    /// <summary>Nothing: NXDOMAIN.</summary>
    NoSuchName,

    /// <summary>The name exists and has no address, such as a headless Service without a ready Pod.</summary>
    NoAddress,

    /// <summary>The cluster IP of a Service.</summary>
    ClusterAddress,

    /// <summary>The addresses of Pods.</summary>
    Pods,

    /// <summary>Addresses that somebody wrote down.</summary>
    Addresses,

    /// <summary>A name outside the cluster, which its own DNS resolves.</summary>
    Outside,
}
