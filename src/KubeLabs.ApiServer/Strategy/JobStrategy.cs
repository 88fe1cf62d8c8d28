using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A new Job selects its own Pods: the server labels the template and writes the selector. What holds the uid comes with
/// <see cref="JobUid"/>.
/// </summary>
internal static class JobStrategy
{
    public const string NameLabel = "batch.kubernetes.io/job-name";
    private static readonly string[] _nameLabels = [NameLabel, "job-name"];

    public static MappingNode Prepare(MappingNode root)
    {
        if (root["spec"].Flag("manualSelector")) return root;
        var name = root["metadata"].Text("name");
        var isShared = HasLabelsOfTemplate(root);
        root = root.Change("spec", spec => WithSelector(spec.ChangeOrAdd("template", template => WithLabels(template, name))));
        // Where the Job took the labels of its template as its own they are one map; read back from storage, it takes them again.
        return (root["metadata"].HasAny("labels") && !isShared) || root["spec"]?["template"]?["metadata"]?["labels"] is not { } labels
            ? root
            : root.ChangeOrAdd("metadata", metadata => metadata.With("labels", labels));
    }

    // Defaulting gave the Job the map of the template, so both stand at one place.
    private static bool HasLabelsOfTemplate(MappingNode root) =>
        root["metadata"]?["labels"] is { } own && root["spec"]?["template"]?["metadata"]?["labels"] is { } labels && own.Position == labels.Position;

    private static MappingNode WithLabels(MappingNode template, string name) => template.ChangeOrAdd(
        "metadata", metadata => metadata.ChangeOrAdd("labels", labels =>
        {
            foreach (var label in _nameLabels)
            {
                if (labels.IndexOf(label) < 0) labels = labels.Set(label, name);
            }

            return labels;
        }));

    private static MappingNode WithSelector(MappingNode spec) =>
        spec.ChangeOrAdd("selector", selector => selector.ChangeOrAdd("matchLabels", labels => labels));
}
