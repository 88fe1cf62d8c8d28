namespace KubeLabs.Behavior;

/// <summary>How much every Pod uses of a resource, in per cent of what it requests.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Percent">The per cent, on average over the Pods.</param>
public readonly record struct ResourceUse(string Resource, decimal Percent);
