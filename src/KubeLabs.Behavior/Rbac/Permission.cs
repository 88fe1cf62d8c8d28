namespace KubeLabs.Behavior;

/// <summary>One thing that a rule allows.</summary>
/// <param name="Scope">The namespace; empty for the whole cluster.</param>
/// <param name="Verb">The verb, or <c>*</c>.</param>
/// <param name="Group">The API group, or <c>*</c>; empty for the core group.</param>
/// <param name="Resource">The resource with its subresource, or <c>*</c>.</param>
/// <param name="Name">The name of the one object that it is about; empty for every object.</param>
public sealed record Permission(string Scope, string Verb, string Group, string Resource, string Name)
{
    /// <summary>The path, where it is about no resource; else null.</summary>
    public string? Path { get; init; }

    /// <summary>The resource as kubectl writes it: <c>deployments.apps</c>; or the path.</summary>
    public string Target => Path ?? (Group.Length == 0 ? Resource : $"{Resource}.{Group}") + (Name.Length == 0 ? "" : $"/{Name}");
}
