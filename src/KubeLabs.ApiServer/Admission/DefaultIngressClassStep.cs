namespace KubeLabs.ApiServer;

/// <summary>An Ingress that names no class, in its spec or by the old annotation, gets the default one.</summary>
internal static class DefaultIngressClassStep
{
    private const string Group = "networking.k8s.io";

    public static AdmissionOutcome Apply(AdmissionRequest request)
    {
        if (!request.IsCreate || !request.Is(Group, "Ingress")) return new(request.Object, null);
        if (request.Object.Spec.Has("ingressClassName")) return new(request.Object, null);
        if (request.Object.Metadata?["annotations"]?["kubernetes.io/ingress.class"] is not null) return new(request.Object, null);
        var found = DefaultClass.Of(request.Existing.List(Group, "IngressClass", null), "ingressclass.kubernetes.io/is-default-class");
        return found is null
            ? new(request.Object, null)
            : request.Pass(request.Object.Root.ChangeOrAdd("spec", spec => spec.Set("ingressClassName", found.Name)));
    }
}
