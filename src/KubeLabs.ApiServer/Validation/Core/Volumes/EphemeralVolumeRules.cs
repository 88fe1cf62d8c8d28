using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Volumes whose claim lives as long as the Pod.</summary>
internal static class EphemeralVolumeRules
{
    private static readonly string[] _metadata = ["annotations", "labels"];

    public static void Validate(Node source, FieldPath path, CauseList causes)
    {
        if (source.Field("volumeClaimTemplate") is not { } template) causes.Required(path.Child("volumeClaimTemplate"));
        else ClaimTemplate(template, path.Child("volumeClaimTemplate"), causes);
    }

    /// <summary>The claim's name is made of the Pod's and the volume's, and must be a name too.</summary>
    public static void ClaimName(Node volume, PodContext pod, FieldPath path, CauseList causes)
    {
        var name = volume.Text("name");
        if (pod.Name.Length == 0 || name.Length == 0) return;
        var claim = $"{pod.Name}-{name}";
        foreach (var fault in DnsFormats.Subdomain(claim))
        {
            causes.Invalid(path.Child("name"), name, $"PVC name {GoValue.Quote(claim)}: {fault}");
        }
    }

    private static void ClaimTemplate(Node template, FieldPath path, CauseList causes)
    {
        var metadata = template["metadata"];
        var place = path.Child("metadata");
        ObjectMetaRules.Annotations(metadata?["annotations"], place.Child("annotations"), causes);
        ObjectMetaRules.Labels(metadata?["labels"], place.Child("labels"), causes);
        foreach (var entry in metadata.Members())
        {
            if (!_metadata.Contains(entry.Key) && !SemanticEquality.IsEmpty(entry.Value))
            {
                // The server makes the path from the name in Go.
                causes.Forbidden(place.Child(entry.Key == "uid" ? "uID" : entry.Key), "cannot be set");
            }
        }

        ClaimSpecRules.Validate(template["spec"], path.Child("spec"), causes);
    }
}
