using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A variable that a container sees.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; null where only the running Pod knows it.</param>
/// <param name="Origin">Where the value comes from.</param>
/// <param name="Field">The field of the Pod that sets it.</param>
public sealed record EnvironmentVariable(string Name, string? Value, ValueOrigin Origin, FieldPath Field);
