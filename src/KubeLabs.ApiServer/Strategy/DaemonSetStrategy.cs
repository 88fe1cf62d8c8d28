using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A DaemonSet counts the versions of its template. The field of an older version lives on as an annotation.</summary>
internal static class DaemonSetStrategy
{
    private const string Annotation = "deprecated.daemonset.template.generation";

    public static MappingNode Prepare(MappingNode root) => With(root, Math.Max(Generation(root), 1));

    /// <summary>An update keeps the count, and counts one more where the template changes.</summary>
    public static MappingNode PrepareUpdate(MappingNode root, KubeObject old)
    {
        var isChanged = !InternalForm.Same("PodTemplateSpec", root["spec"]?["template"], old.Spec?["template"]);
        return With(root, Generation(old.Root) + (isChanged ? 1 : 0));
    }

    private static long Generation(Node root) =>
        GoInteger.TryParse(root["metadata"]?["annotations"].Text(Annotation), out var generation) ? generation : 0;

    private static MappingNode With(MappingNode root, long generation) => root.ChangeOrAdd(
        "metadata", metadata => metadata.ChangeOrAdd(
            "annotations", annotations => annotations.Set(Annotation, generation.ToString(CultureInfo.InvariantCulture))));
}
