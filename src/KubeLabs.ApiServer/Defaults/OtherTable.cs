using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of the smaller groups. Source: the <c>defaults.go</c> of each.</summary>
internal static class OtherTable
{
    private const string Net = "io.k8s.api.networking.v1.";
    private const string Rbac = "io.k8s.api.rbac.v1.";
    private const string Storage = "io.k8s.api.storage.v1.";
    private const string Admission = "io.k8s.api.admissionregistration.v1.";
    private const string Flow = "io.k8s.api.flowcontrol.v1.";
    private const string Resource = "io.k8s.api.resource.v1.";
    private const string RbacGroup = "rbac.authorization.k8s.io";

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (Net + "NetworkPolicy", new() { Embedded = ["spec"] }),
        (Net + "NetworkPolicySpec", new() { Rule = WithPolicyTypes }),
        (Net + "NetworkPolicyPort", new() { Fields = [FieldDefault.TextPointer("protocol", "TCP")] }),
        (Net + "IngressClassParametersReference", new() { Fields = [FieldDefault.TextPointer("scope", "Cluster")] }),
        ("io.k8s.api.discovery.v1.EndpointPort", new()
        {
            Fields = [FieldDefault.TextPointer("name", ""), FieldDefault.TextPointer("protocol", "TCP")],
        }),
        (Rbac + "RoleBinding", new() { Embedded = ["roleRef"] }),
        (Rbac + "ClusterRoleBinding", new() { Embedded = ["roleRef"] }),
        (Rbac + "RoleRef", new() { Fields = [FieldDefault.Text("apiGroup", RbacGroup)] }),
        (Rbac + "Subject", new() { Rule = WithSubjectGroup }),
        ("io.k8s.api.scheduling.v1.PriorityClass", new()
        {
            Fields = [FieldDefault.TextPointer("preemptionPolicy", "PreemptLowerPriority")],
        }),
        (Storage + "StorageClass", new()
        {
            Fields = [FieldDefault.TextPointer("reclaimPolicy", "Delete"), FieldDefault.TextPointer("volumeBindingMode", "Immediate")],
        }),
        (Storage + "CSIDriverSpec", new()
        {
            Fields =
            [
                FieldDefault.Flag("attachRequired", true),
                FieldDefault.Flag("podInfoOnMount", false),
                FieldDefault.Flag("storageCapacity", false),
                FieldDefault.TextPointer("fsGroupPolicy", "ReadWriteOnceWithFSType"),
                FieldDefault.Flag("requiresRepublish", false),
                FieldDefault.Flag("seLinuxMount", false),
            ],
            Rule = spec => spec.HasAny("volumeLifecycleModes")
                ? spec
                : spec.With("volumeLifecycleModes", NodeEdit.List(spec.Position, ScalarNode.Of(spec.Position, "Persistent"))),
        }),
        (Admission + "ValidatingAdmissionPolicySpec", new() { Fields = [FieldDefault.TextPointer("failurePolicy", "Fail")] }),
        (Admission + "MutatingAdmissionPolicySpec", new() { Fields = [FieldDefault.TextPointer("failurePolicy", "Fail")] }),
        (Admission + "MatchResources", new()
        {
            Fields =
            [
                FieldDefault.TextPointer("matchPolicy", "Equivalent"),
                FieldDefault.EmptyObject("namespaceSelector"),
                FieldDefault.EmptyObject("objectSelector"),
            ],
        }),
        (Admission + "ValidatingWebhook", Webhook),
        (Admission + "MutatingWebhook", Webhook with
        {
            Fields = Webhook.Fields.Add(FieldDefault.TextPointer("reinvocationPolicy", "Never")),
        }),
        (Admission + "NamedRuleWithOperations", Scope),
        (Admission + "RuleWithOperations", Scope),
        (Admission + "ServiceReference", new() { Fields = [FieldDefault.NumberPointer("port", "443")] }),
        ("io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference", new()
        {
            Fields = [FieldDefault.NumberPointer("port", "443")],
        }),
        (Flow + "FlowSchemaSpec", new() { Fields = [FieldDefault.Number("matchingPrecedence", "1000")] }),
        (Flow + "LimitedPriorityLevelConfiguration", Shares("30")),
        (Flow + "ExemptPriorityLevelConfiguration", Shares("0")),
        (Flow + "QueuingConfiguration", new()
        {
            Fields =
            [
                FieldDefault.Number("handSize", "8"), FieldDefault.Number("queues", "64"), FieldDefault.Number("queueLengthLimit", "50"),
            ],
        }),
        (Resource + "ExactDeviceRequest", Device),
        (Resource + "DeviceSubRequest", Device),
        (Resource + "DeviceToleration", new() { Fields = [FieldDefault.Text("operator", "Equal")] }),
        ("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec", new() { Rule = OfDefinition }),
    ];

    private static TypeDefaults Webhook => new()
    {
        Fields =
        [
            FieldDefault.TextPointer("failurePolicy", "Fail"),
            FieldDefault.TextPointer("matchPolicy", "Equivalent"),
            FieldDefault.EmptyObject("namespaceSelector"),
            FieldDefault.EmptyObject("objectSelector"),
            FieldDefault.NumberPointer("timeoutSeconds", "10"),
        ],
    };

    private static TypeDefaults Scope => new() { Fields = [FieldDefault.TextPointer("scope", "*")] };

    private static TypeDefaults Device => new()
    {
        Fields = [FieldDefault.Text("allocationMode", "ExactCount")],
        Rule = request => request.Text("allocationMode") == "ExactCount" && request["count"]?.AsInteger() is null or 0
            ? request.Set("count", 1)
            : request,
    };

    private static TypeDefaults Shares(string shares) => new()
    {
        Fields = [FieldDefault.NumberPointer("nominalConcurrencyShares", shares), FieldDefault.NumberPointer("lendablePercent", "0")],
    };

    private static MappingNode WithPolicyTypes(MappingNode spec)
    {
        if (spec.HasAny("policyTypes")) return spec;
        var at = spec.Position;
        return spec.With("policyTypes", spec.HasAny("egress")
            ? NodeEdit.List(at, ScalarNode.Of(at, "Ingress"), ScalarNode.Of(at, "Egress"))
            : NodeEdit.List(at, ScalarNode.Of(at, "Ingress")));
    }

    private static MappingNode WithSubjectGroup(MappingNode subject) =>
        subject.LacksText("apiGroup") && subject.Text("kind") is "User" or "Group" ? subject.Set("apiGroup", RbacGroup) : subject;

    // Source: apiextensions' SetDefaults_CustomResourceDefinitionSpec.
    private static MappingNode OfDefinition(MappingNode spec)
    {
        var kind = spec["names"].Text("kind");
        spec = spec.Change("names", names =>
        {
            if (kind.Length == 0) return names;
#pragma warning disable CA1308 // The server writes the singular name in lower case.
            if (names.LacksText("singular")) names = names.Set("singular", kind.ToLowerInvariant());
#pragma warning restore CA1308
            return names.LacksText("listKind") ? names.Set("listKind", kind + "List") : names;
        });
        return spec.Lacks("conversion")
            ? spec.With("conversion", NodeEdit.Mapping(spec.Position, ("strategy", ScalarNode.Of(spec.Position, "None"))))
            : spec;
    }
}
