using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The nodes that reach a PersistentVolume. Once set they stay, but labels of old may become those of today.</summary>
internal static class PersistentVolumeAffinityRules
{
    private static readonly Dictionary<string, string> _newLabels = new(StringComparer.Ordinal)
    {
        ["failure-domain.beta.kubernetes.io/zone"] = "topology.kubernetes.io/zone",
        ["failure-domain.beta.kubernetes.io/region"] = "topology.kubernetes.io/region",
        ["beta.kubernetes.io/os"] = "kubernetes.io/os",
        ["beta.kubernetes.io/arch"] = "kubernetes.io/arch",
        ["beta.kubernetes.io/instance-type"] = "node.kubernetes.io/instance-type",
    };

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("nodeAffinity") is not { } affinity) return;
        if (affinity.Field("required") is { } required) NodeSelectorRules.Validate(required, path.Child("required"), causes);
        else causes.Required(path.Child("required"), "must specify required node constraints");
    }

    public static void Changed(Node? spec, Node? old, CauseList causes)
    {
        var affinity = spec.Field("nodeAffinity");
        if (Same(affinity, old.Field("nodeAffinity"))) return;
        causes.InvalidPrinted(
            FieldPath.Root.Child("nodeAffinity"),
            InternalForm.Print("VolumeNodeAffinity", affinity),
            FormatText.Immutable + ", except for updating from beta label to GA");
    }

    private static bool Same(Node? now, Node? old)
    {
        var terms = now.Field("required").List("nodeSelectorTerms");
        var oldTerms = old.Field("required").List("nodeSelectorTerms");
        if (now is null || now.Has("required") != old.Has("required") || terms.Length != oldTerms.Length) return false;
        for (var i = 0; i < terms.Length; i++)
        {
            if (!SameTerm(terms[i], oldTerms[i], "matchExpressions") || !SameTerm(terms[i], oldTerms[i], "matchFields")) return false;
        }

        return true;
    }

    private static bool SameTerm(Node now, Node old, string field)
    {
        var items = now.List(field);
        var oldItems = old.List(field);
        if (items.Length != oldItems.Length) return false;
        for (var i = 0; i < items.Length; i++)
        {
            var (key, oldKey) = (items[i].Text("key"), oldItems[i].Text("key"));
            if (key != oldKey && _newLabels.GetValueOrDefault(oldKey) != key) return false;
            if (items[i].Text("operator") != oldItems[i].Text("operator")) return false;
            if (!SemanticEquality.Same(items[i].Field("values"), oldItems[i].Field("values"))) return false;
        }

        return true;
    }
}
