using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What keeps a container from starting.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Field">The field of the Pod that asks for it.</param>
public sealed record StartFault(LocalizedText Message, FieldPath Field);
