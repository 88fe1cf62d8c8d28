using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A RuntimeClass (<c>ValidateRuntimeClass</c>). Its handler never changes.</summary>
internal static class RuntimeClassRules
{
    private static readonly HashSet<string> _noClaims = [];
    private static readonly FieldPath _tolerations = FieldPath.Root.Child("scheduling", "tolerations");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        FieldRules.MissingOrMalformed(item.Root, "handler", DnsFormats.Label, FieldPath.Root, causes);
        if (item.Root["overhead"].Field("podFixed") is { } amounts) Overhead(amounts, causes);
        if (item.Root.Field("scheduling") is not { } scheduling) return;
        ObjectMetaRules.Labels(scheduling.Field("nodeSelector"), FieldPath.Root.Child("scheduling", "nodeSelector"), causes);
        TolerationRules.Validate(scheduling, _tolerations, causes);
        DuplicateTolerations(scheduling.List("tolerations"), causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        Validate(item, causes);
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        ObjectMetaUpdateRules.Changed(item.Root, old.Root, "handler", FieldPath.Root, causes);
    }

    // The server checks an overhead as if it were the limits of a container.
    private static void Overhead(Node amounts, CauseList causes) => ResourceRules.OfContainer(
        NodeEdit.Mapping(amounts.Position, ("limits", amounts)), _noClaims, FieldPath.Root.Child("overhead"), causes);

    private static void DuplicateTolerations(ReadOnlySpan<Node> items, CauseList causes)
    {
        var seen = new HashSet<(string Key, string Operator, string Value, string Effect)>();
        for (var i = 0; i < items.Length; i++)
        {
            if (seen.Add((items[i].Text("key"), items[i].Text("operator"), items[i].Text("value"), items[i].Text("effect")))) continue;
            var printed = InternalForm.Print("Toleration", items[i]);
            causes.Add(new("FieldValueDuplicate", _tolerations.At(i), $"Duplicate value: {printed}"));
        }
    }
}
