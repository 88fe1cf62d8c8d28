using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An IngressClass (<c>ValidateIngressClass</c>). Its controller never changes.</summary>
internal static class IngressClassRules
{
    private const int LongestController = 250;
    private const string PathPattern = @"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(item, NameRules.Subdomain, causes);
        var controller = item.Spec.Text("controller");
        if (Characters.Bytes(controller) > LongestController) causes.TooLong(_spec.Child("controller"), LongestController);
        Controller(controller, _spec.Child("controller"), causes);
        if (item.Spec.Field("parameters") is { } parameters) Parameters(parameters, _spec.Child("parameters"), causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        ObjectMetaUpdateRules.Changed(item.Spec, old.Spec, "controller", _spec, causes);
        Validate(item, causes);
    }

    private static void Controller(string controller, FieldPath path, CauseList causes)
    {
        if (controller.Length == 0)
        {
            causes.Required(path);
            return;
        }

        var slash = controller.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == controller.Length - 1)
        {
            causes.Invalid(path, controller, "must be a domain-prefixed path (such as \"acme.io/foo\")");
            return;
        }

        causes.InvalidEach(path, controller[..slash], DnsFormats.Subdomain(controller[..slash]));
        var rest = controller[(slash + 1)..];
        if (!Characters.AreWord(rest, "/-._~%!$&'()*+,;=:")) causes.Invalid(path, rest, FormatText.Pattern("Invalid path", PathPattern));
    }

    private static void Parameters(Node parameters, FieldPath path, CauseList causes)
    {
        TypedReferenceRules.Validate(parameters, path, causes);
        var ns = parameters.Field("namespace")?.AsString();
        switch (parameters.Field("scope")?.AsString())
        {
            case null: causes.Required(path.Child("scope")); break;
            case "Cluster" when ns is not null: causes.Forbidden(path.Child("namespace"), "`parameters.scope` is set to 'Cluster'"); break;
            case "Cluster": break;
            case "Namespace" when ns is null: causes.Required(path.Child("namespace"), "`parameters.scope` is set to 'Namespace'"); break;
            case "Namespace": causes.InvalidEach(path.Child("namespace"), ns!, DnsFormats.Label(ns!)); break;
            case var scope: causes.NotSupported(path.Child("scope"), scope, "Cluster", "Namespace"); break;
        }
    }
}
