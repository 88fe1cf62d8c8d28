using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Fields as the server names them in what it says of rules.</summary>
internal static class RulePlaces
{
    /// <summary>A path; the server prints that of the whole object as <c>&lt;nil&gt;</c>.</summary>
    public static FieldPath Of(FieldPath path) => path.Parent is null ? path.Child("<nil>") : path;

    /// <summary>A path and the field below it that a rule names; null for none.</summary>
    public static FieldPath Of(FieldPath path, FieldPath? field)
    {
        if (field?.Parent is null) return Of(path);
        var steps = new Stack<FieldPath>();
        for (var at = field; at.Parent is not null; at = at.Parent) steps.Push(at);
        // A path that begins with a key is printed behind a dot.
        if (steps.Peek().IsKey) path = path.Child($"[{steps.Pop().Name}]");
        foreach (var step in steps) path = step.IsKey ? path.Key(step.Name!) : path.Child(step.Name!);
        return path;
    }
}
