using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A new Namespace is active and has the finalizer that its controller removes last.</summary>
internal static class NamespaceStrategy
{
    private const string Finalizer = "kubernetes";

    public static MappingNode Prepare(MappingNode root)
    {
        var at = root.Position;
        return CoreTable.WithNameLabel(root).ChangeOrAdd("spec", WithFinalizer)
            .With("status", NodeEdit.Mapping(at, ("phase", ScalarNode.Of(at, "Active"))));
    }

    private static MappingNode WithFinalizer(MappingNode spec)
    {
        foreach (var item in spec.List("finalizers"))
        {
            if (item.AsString() == Finalizer) return spec;
        }

        return spec.Append("finalizers", ScalarNode.Of(spec.Position, Finalizer));
    }
}
