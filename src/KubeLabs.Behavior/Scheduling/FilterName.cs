namespace KubeLabs.Behavior;

/// <summary>The filters of kube-scheduler that manifests decide, by the names of its plugins and in its order.</summary>
public enum FilterName
{
    /// <summary>A cordoned node.</summary>
    NodeUnschedulable,

    /// <summary>A node named in <c>spec.nodeName</c>.</summary>
    NodeName,

    /// <summary>Taints that the Pod does not tolerate.</summary>
    TaintToleration,

    /// <summary>Node selector and required node affinity.</summary>
    NodeAffinity,

    /// <summary>Host ports.</summary>
    NodePorts,

    /// <summary>Requests against what is free; the number of Pods.</summary>
    NodeResourcesFit,

    /// <summary>Topology spread constraints that must hold.</summary>
    PodTopologySpread,

    /// <summary>Required Pod affinity and anti-affinity, that of Pods already there included.</summary>
    InterPodAffinity,
}
