using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Finds a container by its name, in a Pod or in the template of a workload. Its place in the list never counts.</summary>
internal static class ContainerOf
{
    private static readonly string[] _lists = ["containers", "initContainers"];

    /// <summary>The container with its path, or null.</summary>
    public static (Node Node, FieldPath Path)? Find(KubeObject item, string name) => Find(item, name, _lists);

    /// <summary>The container with its path in the same list as another one, or null: an init container is another thing than a container.</summary>
    public static (Node Node, FieldPath Path)? Beside(FieldPath other, KubeObject item, string name) => Find(item, name, other.Parent!.Name!);

    private static (Node Node, FieldPath Path)? Find(KubeObject item, string name, params ReadOnlySpan<string> lists)
    {
        var spec = SpecPath(item);
        foreach (var list in lists)
        {
            var path = spec.Child(list);
            var items = path.Find(item.Root) is { } node ? node.Items : [];
            for (var index = 0; index < items.Length; index++)
            {
                if (items[index]["name"]?.AsString() == name) return (items[index], path.At(index));
            }
        }

        return null;
    }

    /// <summary>The list of containers.</summary>
    public static FieldPath ListPath(KubeObject item) => SpecPath(item).Child("containers");

    /// <summary>The names of the containers, in order.</summary>
    public static string Names(KubeObject item)
    {
        var names = new List<string>();
        foreach (var container in ListPath(item).Find(item.Root) is { } list ? list.Items : [])
            names.Add(container["name"]?.AsString() ?? "-");
        return names.Count == 0 ? "-" : string.Join(", ", names);
    }

    /// <summary>Where an object keeps its Pod spec.</summary>
    public static FieldPath SpecPath(KubeObject item) => item.Kind switch
    {
        "Pod" => FieldPath.Root.Child("spec"),
        "CronJob" => FieldPath.Parse("spec.jobTemplate.spec.template.spec"),
        _ => FieldPath.Parse("spec.template.spec"),
    };
}
