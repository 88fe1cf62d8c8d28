using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An APIService (kube-aggregator's <c>ValidateAPIService</c>): its name is version and group.</summary>
internal static class ApiServiceRules
{
    private const int HighestGroupPriority = 20_000;
    private const int HighestVersionPriority = 1000;
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        var (group, version) = (item.Spec.Text("group"), item.Spec.Text("version"));
        NameFormat format = (name, _) => Name(name, $"{version}.{group}");
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, format, ObjectMetaRules.Path, causes);
        if (group.Length == 0 && version != "v1")
        {
            causes.Required(_spec.Child("group"), "only v1 may have an empty group and it better be legacy kube");
        }

        FieldRules.Malformed(item.Spec, "group", DnsFormats.Subdomain, _spec, causes);
        causes.InvalidEach(_spec.Child("version"), version, DnsFormats.Label1035(version));
        Priority(item.Spec, "groupPriorityMinimum", HighestGroupPriority, causes);
        Priority(item.Spec, "versionPriority", HighestVersionPriority, causes);
        if (item.Spec.Field("service") is { } service) Remote(item.Spec, service, causes);
        else Local(item.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        Validate(item, causes);
    }

    private static string[] Name(string name, string required)
    {
        if (PathSegmentFormats.Name(name) is { Length: > 0 } faults) return faults;
        return name == required ? [] : [$"must be `spec.version+\".\"+spec.group`: {GoValue.Quote(required)}"];
    }

    private static void Priority(Node? spec, string field, int most, CauseList causes)
    {
        var value = spec.Number(field);
        if (value <= 0 || value > most) causes.Invalid(_spec.Child(field), value, $"must be positive and less than {most}");
    }

    private static void Local(Node? spec, CauseList causes)
    {
        if (spec.Field("caBundle") is { } bundle && SecretData.Length(bundle) is > 0 and var length)
        {
            causes.Invalid(_spec.Child("caBundle"), $"{length} bytes", "local APIServices may not have a caBundle");
        }

        if (spec.Flag("insecureSkipTLSVerify"))
        {
            causes.Invalid(
                _spec.Child("insecureSkipTLSVerify"),
                spec?["insecureSkipTLSVerify"],
                "local APIServices may not have insecureSkipTLSVerify");
        }
    }

    private static void Remote(Node? spec, Node service, CauseList causes)
    {
        var path = _spec.Child("service");
        FieldRules.Missing(service, "namespace", path, causes);
        FieldRules.Missing(service, "name", path, causes);
        if (service.Field("port")?.AsInteger() is { } port && NumberFormats.Port(port) is { Length: > 0 } faults)
        {
            causes.Invalid(path.Child("port"), port, $"port is not valid: {faults[0]}");
        }

        if (spec.Flag("insecureSkipTLSVerify") && spec.Text("caBundle").Length > 0)
        {
            causes.Invalid(_spec.Child("insecureSkipTLSVerify"), spec?["insecureSkipTLSVerify"], "may not be true if caBundle is present");
        }
    }
}
