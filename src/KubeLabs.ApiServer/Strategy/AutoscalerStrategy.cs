using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Annotations in which older versions of an autoscaler carry what only newer ones have fields for: the server drops them where they
/// say nothing that it stores. What they say of the status is its own anyway.
/// </summary>
internal static class AutoscalerStrategy
{
    private const string Prefix = "autoscaling.alpha.kubernetes.io/";
    private static readonly string[] _ofStatus = ["current-metrics", "conditions", "scale-down-tolerance", "scale-up-tolerance"];
    private static readonly string[] _ofSpec = ["metrics", "behavior"];

    public static MappingNode Prepare(MappingNode root, string version) =>
        root.Change("metadata", metadata => metadata.Change("annotations", annotations =>
        {
            foreach (var name in _ofStatus) annotations = annotations.Without(Prefix + name);
            if (version == "v1") return annotations;
            foreach (var name in _ofSpec) annotations = annotations.Without(Prefix + name);
            return annotations;
        }));
}
