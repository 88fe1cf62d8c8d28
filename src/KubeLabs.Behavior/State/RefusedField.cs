using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A field of a refused document, whose value is not what the cluster would have.</summary>
/// <param name="Field">The field.</param>
/// <param name="Message">What the API server says.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Advice">What to do, or null.</param>
public sealed record RefusedField(FieldPath Field, string Message, Position At, LocalizedText? Advice);
