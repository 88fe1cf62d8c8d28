using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Affinity to nodes and to other Pods.</summary>
internal static class AffinityRules
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    public static void Validate(PodContext pod, FieldPath path, CauseList causes)
    {
        var affinity = pod.Spec.Field("affinity");
        Nodes(affinity.Field("nodeAffinity"), path.Child("nodeAffinity"), causes);
        Pods(affinity.Field("podAffinity"), path.Child("podAffinity"), causes);
        Pods(affinity.Field("podAntiAffinity"), path.Child("podAntiAffinity"), causes);
    }

    private static void Nodes(Node? affinity, FieldPath path, CauseList causes)
    {
        if (affinity.Field(Required) is { } selector) NodeSelectorRules.Validate(selector, path.Child(Required), causes);
        var terms = affinity.List(Preferred);
        for (var i = 0; i < terms.Length; i++)
        {
            var place = path.Child(Preferred).At(i);
            Weight(terms[i], place, causes);
            NodeSelectorRules.Term(terms[i]["preference"], strictValues: false, place.Child("preference"), causes);
        }
    }

    private static void Pods(Node? affinity, FieldPath path, CauseList causes)
    {
        var required = affinity.List(Required);
        for (var i = 0; i < required.Length; i++) Term(required[i], path.Child(Required).At(i), causes);
        var preferred = affinity.List(Preferred);
        for (var i = 0; i < preferred.Length; i++)
        {
            var place = path.Child(Preferred).At(i);
            Weight(preferred[i], place, causes);
            Term(preferred[i]["podAffinityTerm"], place.Child("podAffinityTerm"), causes);
        }
    }

    private static void Weight(Node term, FieldPath path, CauseList causes)
    {
        if (term.Number("weight") is (< 1 or > 100) and var weight)
        {
            causes.Invalid(path.Child("weight"), weight, "must be in the range 1-100");
        }
    }

    private static void Term(Node? term, FieldPath path, CauseList causes)
    {
        LabelSelectorRules.Validate(term?["labelSelector"], path.Child("labelSelector"), causes);
        LabelSelectorRules.Validate(term?["namespaceSelector"], path.Child("namespaceSelector"), causes);
        foreach (var item in term.List("namespaces"))
        {
            var name = item.AsString() ?? "";
            causes.InvalidEach(path.Child("namespace"), name, DnsFormats.Label(name));
        }

        MatchLabelKeyRules.Validate(term, path, causes);
        var key = term.Text("topologyKey");
        if (key.Length == 0) causes.Required(path.Child("topologyKey"), "can not be empty");
        causes.InvalidEach(path.Child("topologyKey"), key, LabelFormats.Key(key));
    }
}
