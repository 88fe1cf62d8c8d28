using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A given object that names its node: on a cluster with machines, the node that plays that one.</summary>
internal static class GivenPlacement
{
    /// <summary>The object with the names of the cluster's nodes.</summary>
    public static GivenObject On(GivenObject given, ClusterView view) => view.HasMachines
        ? given with { Manifest = Placed(given.Manifest, view), Item = given.Item.With(Placed(given.Item.Root, view)) }
        : given;

    private static MappingNode Placed(MappingNode item, ClusterView view) => item.Change("spec", spec => Placed(
        spec.Change("template", template => Placed(template, view)).Change("jobTemplate", job => Placed(job, view)), item, view));

    private static MappingNode Placed(MappingNode spec, MappingNode item, ClusterView view) =>
        item["spec"].Text("nodeName") is { Length: > 0 } name && NodePlanner.Player(name, view.Nodes) is { } node
            ? spec.Set("nodeName", NodePlanner.NameOf(node))
            : spec;
}
