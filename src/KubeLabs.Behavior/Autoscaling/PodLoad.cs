namespace KubeLabs.Behavior;

/// <summary>What one Pod uses of a resource, as the controller sees it.</summary>
/// <param name="Usage">The usage in thousandths, or null where no metric of the Pod has come.</param>
/// <param name="Request">What the Pod requests, in thousandths.</param>
/// <param name="IsReady">False of a Pod that is pending, or not ready yet: of CPU its usage does not count.</param>
public readonly record struct PodLoad(decimal? Usage, decimal Request, bool IsReady = true);
