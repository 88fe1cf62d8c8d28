namespace KubeLabs.ApiServer;

/// <summary>How a list is merged, <c>x-kubernetes-list-type</c>.</summary>
public enum ListType
{
    /// <summary>The schema does not say.</summary>
    None,

    /// <summary>Replaced as a whole.</summary>
    Atomic,

    /// <summary>Unique scalars.</summary>
    Set,

    /// <summary>Objects that are told apart by keys.</summary>
    Map,
}
