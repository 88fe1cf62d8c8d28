using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A PersistentVolumeClaim (<c>ValidatePersistentVolumeClaim</c>). Of a bound one the size may grow and the attributes class change.
/// </summary>
internal static class ClaimRules
{
    private const string ClassAnnotation = "volume.beta.kubernetes.io/storage-class";
    private const string AttributesClass = "volumeAttributesClassName";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    private static readonly string[] _fields =
        ["accessModes", "selector", "volumeName", "storageClassName", "volumeMode", "dataSource", "dataSourceRef", AttributesClass];


    public static void Validate(KubeObject claim, CauseList causes)
    {
        ObjectMetaRules.Namespaced(claim, NameRules.Subdomain, causes);
        ClaimSpecRules.Validate(claim.Spec, _spec, causes);
    }

    public static void ValidateUpdate(KubeObject claim, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(claim, old, causes);
        Validate(claim, causes);
        ChangedClassAnnotation(claim, old, causes);
        ChangedSpec(claim, old, causes);
        Shrunk(claim.Spec, old, causes);
        ObjectMetaUpdateRules.Changed(claim.Spec, old.Spec, "volumeMode", FieldPath.Root, causes);
        RemovedAttributesClass(claim.Spec, old, causes);
    }

    private static void ChangedClassAnnotation(KubeObject claim, KubeObject old, CauseList causes)
    {
        if (HasClassFromAnnotation(claim, old)) return;
        var value = Annotation(claim) ?? "";
        if (value == (Annotation(old) ?? "")) return;
        causes.Invalid(ObjectMetaRules.Path.Child("annotations", ClassAnnotation), value, FormatText.Immutable);
    }

    private static void ChangedSpec(KubeObject claim, KubeObject old, CauseList causes)
    {
        if (claim.Spec is not MappingNode spec || old.Spec is not MappingNode before) return;
        spec = WithAllowedChanges(claim, old, spec, before);
        if (old.Spec.Text("volumeName").Length == 0) before = With(before, "volumeName", spec);
        if (SameSpec(spec, before)) return;
        causes.Forbidden(
            _spec,
            "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n"
            + InternalForm.Difference("PersistentVolumeClaimSpec", before, spec));
    }

    // What may change is set back before the comparison.
    private static MappingNode WithAllowedChanges(KubeObject claim, KubeObject old, MappingNode spec, MappingNode before)
    {
        if (HasClassFromAnnotation(claim, old)) spec = spec.Without("storageClassName");
        else if (HasFirstClass(claim, old)) spec = With(spec, "storageClassName", before);
        if (claim.Root["status"].Text("phase") != "Bound") return spec;
        var size = before["resources"]?["requests"].Field("storage");
        spec = spec.Change("resources", resources => resources.Change(
            "requests", requests => size is null ? requests.Set("storage", "0") : requests.With("storage", size)));
        return With(spec, AttributesClass, before);
    }

    private static bool SameSpec(MappingNode spec, MappingNode before)
    {
        foreach (var field in _fields)
        {
            if (!SemanticEquality.Same(spec.Field(field), before.Field(field))) return false;
        }

        return SameAmounts(spec["resources"], before["resources"]);
    }

    // Amounts are the same in whatever notation.
    private static bool SameAmounts(Node? now, Node? old)
    {
        foreach (var list in (ReadOnlySpan<string>)["limits", "requests"])
        {
            if (now.Map(list).Length != old.Map(list).Length) return false;
            foreach (var entry in now.Map(list))
            {
                if (old?[list]?[entry.Key] is not { } other || QuantityRules.Read(entry.Value) != QuantityRules.Read(other)) return false;
            }
        }

        return true;
    }

    private static void Shrunk(Node? spec, KubeObject old, CauseList causes)
    {
        var size = Storage(spec?["resources"]?["requests"]);
        if (size >= Storage(old.Spec?["resources"]?["requests"]) || size > Storage(old.Root["status"]?["capacity"])) return;
        causes.Forbidden(
            _spec.Child("resources").Child("requests", "storage"), "field can not be less than status.capacity");
    }

    private static void RemovedAttributesClass(Node? spec, KubeObject old, CauseList causes)
    {
        if (!old.Root["status"].Has("currentVolumeAttributesClassName")) return;
        var name = spec.Field(AttributesClass)?.AsString();
        if (name is { Length: > 0 } || name == old.Spec.Field(AttributesClass)?.AsString()) return;
        causes.Forbidden(
            _spec.Child(AttributesClass),
            $"update to {(name is null ? "nil" : "empty string")} is forbidden when status.currentVolumeAttributesClassName is not nil");
    }

    // The class that an annotation of old named is now named by the field.
    private static bool HasClassFromAnnotation(KubeObject claim, KubeObject old) =>
        Annotation(old) is { } before
        && !old.Spec.Has("storageClassName")
        && claim.Spec.Field("storageClassName")?.AsString() == before
        && (Annotation(claim) ?? before) == before;

    private static bool HasFirstClass(KubeObject claim, KubeObject old) =>
        claim.Spec.Field("storageClassName")?.AsString() is { } now
        && !old.Spec.Has("storageClassName")
        && (Annotation(old) ?? now) == now;

    private static string? Annotation(KubeObject claim) => claim.Metadata?["annotations"]?[ClassAnnotation]?.AsString();

    private static Quantity Storage(Node? amounts) => QuantityRules.Read(amounts?["storage"]) ?? Quantity.Zero;

    private static MappingNode With(MappingNode map, string field, Node from) =>
        from.Field(field) is { } value ? map.With(field, value) : map.Without(field);
}
