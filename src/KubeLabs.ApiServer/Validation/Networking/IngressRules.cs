using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An Ingress (<c>ValidateIngressCreate</c>, <c>ValidateIngressUpdate</c>).</summary>
internal static class IngressRules
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject ingress, CauseList causes)
    {
        Common(ingress, null, causes);
        var annotation = ingress.Metadata?["annotations"]?[ClassAnnotation]?.AsString();
        var name = ingress.Spec.Field("ingressClassName")?.AsString();
        if (annotation is null || name is null || annotation == name) return;
        causes.Invalid(
            FieldPath.Root.Child("annotations", ClassAnnotation), annotation, "must match `ingressClassName` when both are specified");
    }

    public static void ValidateUpdate(KubeObject ingress, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(ingress, old, causes);
        Common(ingress, old, causes);
    }

    private static void Common(KubeObject ingress, KubeObject? old, CauseList causes)
    {
        ObjectMetaRules.Namespaced(ingress, NameRules.Subdomain, causes);
        var spec = ingress.Spec;
        if (spec.List("rules").Length == 0 && !spec.Has("defaultBackend"))
        {
            causes.Invalid(_spec, spec?["rules"], "either `defaultBackend` or `rules` must be specified");
        }

        if (spec.Field("defaultBackend") is { } backend) IngressBackendRules.Validate(backend, _spec.Child("defaultBackend"), causes);
        IngressHostRules.Rules(spec, old?.Spec, _spec.Child("rules"), causes);
        IngressHostRules.Tls(spec, old?.Spec, _spec.Child("tls"), causes);
        if (spec.Field("ingressClassName")?.AsString() is { } name)
        {
            causes.InvalidEach(_spec.Child("ingressClassName"), name, DnsFormats.Subdomain(name));
        }
    }
}
