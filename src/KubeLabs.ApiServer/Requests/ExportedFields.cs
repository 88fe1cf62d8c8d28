using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What <c>kubectl get -o yaml</c> writes and a new object must not carry: it is left out with a warning, since the object that it came
/// from is not in this cluster.
/// </summary>
internal static class ExportedFields
{
    private static readonly string[] _fields = ["uid", "resourceVersion", "selfLink", "generation", "managedFields"];
    private static readonly string[] _silent = ["selfLink", "generation", "managedFields"];

    /// <summary>The object without them.</summary>
    public static MappingNode Drop(MappingNode root, List<ServerProblem> problems)
    {
        if (root["metadata"] is not MappingNode metadata) return root;
        var kept = metadata;
        foreach (var field in _fields)
        {
            if (metadata.Find(field) is not { } value) continue;
            kept = kept.Without(field);
            if (_silent.Contains(field)) continue;
            problems.Add(new(
                Severity.Warning, "ExportedField", FieldPath.Root.Child("metadata", field), $"metadata.{field} is ignored: the server sets it", value.Position)
            {
                Advice = new($"Leave {field} out of manifests.", $"매니페스트에서 {field} 필드를 빼십시오."),
            });
        }

        return ReferenceEquals(kept, metadata) ? root : root.With("metadata", kept);
    }
}
