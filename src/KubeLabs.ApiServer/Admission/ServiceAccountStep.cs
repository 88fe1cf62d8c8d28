using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Pod runs as a ServiceAccount that exists, and its containers see the account's token.</summary>
internal static class ServiceAccountStep
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    public static AdmissionOutcome Apply(AdmissionRequest request)
    {
        if (!request.IsCreate || !request.Is("", "Pod")) return new(request.Object, null);
        if (request.Object.Metadata?["annotations"]?[MirrorAnnotation] is not null) return Mirror(request);
        var name = request.Object.Spec.Text("serviceAccountName");
        if (name.Length == 0) name = "default";
        var ns = request.Object.Namespace;
        if (request.Existing.Find("", "ServiceAccount", ns, name) is not { } account)
        {
            return request.Forbid($"error looking up service account {ns}/{name}: serviceaccount {GoValue.Quote(name)} not found");
        }

        return request.Pass(request.Object.Root.Change("spec", spec => Filled(spec, account)));
    }

    private static AdmissionOutcome Mirror(AdmissionRequest request) =>
        request.Object.Spec.Text("serviceAccountName").Length > 0
            ? request.Forbid("a mirror pod may not reference service accounts")
            : new(request.Object, null);

    private static MappingNode Filled(MappingNode spec, KubeObject account)
    {
        if (spec.Text("serviceAccountName") != account.Name)
        {
            spec = spec.Set("serviceAccountName", account.Name).Set("serviceAccount", account.Name);
        }

        if (Automounts(spec, account)) spec = TokenVolume.Mount(spec);
        return !spec.HasAny("imagePullSecrets") && account.Root.HasAny("imagePullSecrets")
            ? spec.With("imagePullSecrets", account.Root["imagePullSecrets"]!)
            : spec;
    }

    private static bool Automounts(MappingNode spec, KubeObject account) =>
        spec["automountServiceAccountToken"]?.AsBoolean() ?? account.Root["automountServiceAccountToken"]?.AsBoolean() ?? true;
}
