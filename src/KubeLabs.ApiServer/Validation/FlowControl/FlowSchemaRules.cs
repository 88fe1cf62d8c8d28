using System.Collections.Frozen;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A FlowSchema (<c>ValidateFlowSchema</c>): which requests it takes, and to which priority level. Two of them never change.</summary>
internal static class FlowSchemaRules
{
    private const long Largest = 10_000;
    private const string Everything = "\"ResourceRules\":[{\"Verbs\":[\"*\"],\"APIGroups\":[\"*\"],\"Resources\":[\"*\"],\"ClusterScope\":true,"
        + "\"Namespaces\":[\"*\"]}],\"NonResourceRules\":[{\"Verbs\":[\"*\"],\"NonResourceURLs\":[\"*\"]}]}]}";

    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    // As the server prints them.
    private static readonly FrozenDictionary<string, string> _fixed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["exempt"] = "{\"PriorityLevelConfiguration\":{\"Name\":\"exempt\"},\"MatchingPrecedence\":1,\"DistinguisherMethod\":null,"
            + "\"Rules\":[{\"Subjects\":[" + Group("system:masters") + "]," + Everything,
        ["catch-all"] = "{\"PriorityLevelConfiguration\":{\"Name\":\"catch-all\"},\"MatchingPrecedence\":10000,"
            + "\"DistinguisherMethod\":{\"Type\":\"ByUser\"},"
            + "\"Rules\":[{\"Subjects\":[" + Group("system:unauthenticated") + "," + Group("system:authenticated") + "]," + Everything,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        Precedence(item.Spec.Number("matchingPrecedence"), item.Name, _spec.Child("matchingPrecedence"), causes);
        Distinguisher(item.Spec.Field("distinguisherMethod"), _spec.Child("distinguisherMethod", "type"), causes);
        PriorityLevel(item.Spec?["priorityLevelConfiguration"].Text("name") ?? "", causes);
        var rules = item.Spec.List("rules");
        for (var i = 0; i < rules.Length; i++) FlowRules.Validate(rules[i], _spec.Child("rules").At(i), causes);
        Changed(item, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
    }

    private static void Precedence(long precedence, string name, FieldPath path, CauseList causes)
    {
        if (precedence <= 0) causes.Invalid(path, precedence, "must be a positive value");
        if (precedence > Largest) causes.Invalid(path, precedence, $"must not be greater than {Largest}");
        if (precedence == 1 && name != "exempt")
        {
            causes.Invalid(path, precedence, "only the schema named 'exempt' may have matchingPrecedence 1");
        }
    }

    private static void Distinguisher(Node? method, FieldPath path, CauseList causes)
    {
        if (method is null || method.Text("type") is "ByNamespace" or "ByUser") return;
        causes.NotSupportedPrinted(path, InternalForm.Print("FlowDistinguisherMethod", method), "ByNamespace", "ByUser");
    }

    private static void PriorityLevel(string name, CauseList causes)
    {
        var path = _spec.Child("priorityLevelConfiguration", "name");
        if (name.Length == 0) causes.Required(path, "must reference a priority level");
        else causes.InvalidEach(path, name, DnsFormats.Subdomain(name));
    }

    private static void Changed(KubeObject item, CauseList causes)
    {
        if (!_fixed.TryGetValue(item.Name, out var wanted)) return;
        var printed = InternalForm.Print("FlowSchemaSpec", item.Spec);
        if (printed != wanted) causes.InvalidPrinted(_spec, printed, $"spec of '{item.Name}' must equal the fixed value");
    }

    private static string Group(string name) =>
        "{\"Kind\":\"Group\",\"User\":null,\"Group\":{\"Name\":\"" + name + "\"},\"ServiceAccount\":null}";
}
