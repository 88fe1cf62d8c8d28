namespace KubeLabs.Behavior;

/// <summary>Why the default scheduler does not place a Pod at all, whatever the nodes are like.</summary>
public enum PodFact
{
    /// <summary>It has scheduling gates: it is never tried before they are removed.</summary>
    Gated,

    /// <summary>It names another scheduler.</summary>
    OtherScheduler,

    /// <summary>It names its node itself: the kubelet of that node takes it or refuses it, no scheduler chooses.</summary>
    NodeNameSet,

    /// <summary>The node that it names itself does not exist.</summary>
    NodeNotFound,

    /// <summary>It has run to its end.</summary>
    Finished,
}
