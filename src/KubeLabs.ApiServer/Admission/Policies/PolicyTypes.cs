using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>The types of the variables <c>request</c> and <c>namespaceObject</c> (<c>BuildRequestType</c>, <c>BuildNamespaceType</c>).</summary>
internal static class PolicyTypes
{
    private static readonly CelType _texts = CelType.ListOf(CelType.String);
    private static readonly CelType _labels = CelType.MapOf(CelType.String, CelType.String);

    private static readonly DeclaredType _kind = new(
        "kubernetes.GroupVersionKind", ("group", CelType.String), ("version", CelType.String), ("kind", CelType.String));

    private static readonly DeclaredType _resource = new(
        "kubernetes.GroupVersionResource", ("group", CelType.String), ("version", CelType.String), ("resource", CelType.String));

    private static readonly DeclaredType _user = new(
        "kubernetes.UserInfo",
        ("username", CelType.String),
        ("uid", CelType.String),
        ("groups", _texts),
        ("extra", CelType.MapOf(CelType.String, _texts)));

    /// <summary>The request, without the objects: they are variables of their own.</summary>
    public static CelType Request { get; } = new DeclaredType(
        "kubernetes.AdmissionRequest",
        ("kind", _kind),
        ("resource", _resource),
        ("subResource", CelType.String),
        ("requestKind", _kind),
        ("requestResource", _resource),
        ("requestSubResource", CelType.String),
        ("name", CelType.String),
        ("namespace", CelType.String),
        ("operation", CelType.String),
        ("userInfo", _user),
        ("dryRun", CelType.Bool),
        ("options", CelType.Dyn));

    private static readonly DeclaredType _condition = new(
        "kubernetes.NamespaceCondition",
        ("status", CelType.String),
        ("type", CelType.String),
        ("lastTransitionTime", CelType.Timestamp),
        ("message", CelType.String),
        ("reason", CelType.String));

    private static readonly DeclaredType _namespaceMetadata = new(
        "kubernetes.NamespaceMetadata",
        ("name", CelType.String),
        ("generateName", CelType.String),
        ("namespace", CelType.String),
        ("labels", _labels),
        ("annotations", _labels),
        ("UID", CelType.String),
        ("creationTimestamp", CelType.Timestamp),
        ("deletionGracePeriodSeconds", CelType.Int),
        ("deletionTimestamp", CelType.Timestamp),
        ("generation", CelType.Int),
        ("resourceVersion", CelType.String),
        ("finalizers", _texts));

    /// <summary>The namespace of the object, with the fields that the server lets expressions see.</summary>
    public static CelType Namespace { get; } = new DeclaredType(
        "kubernetes.Namespace",
        ("metadata", _namespaceMetadata),
        ("spec", new DeclaredType("kubernetes.NamespaceSpec", ("finalizers", _texts))),
        ("status", new DeclaredType(
            "kubernetes.NamespaceStatus", ("conditions", CelType.ListOf(_condition)), ("phase", CelType.String))));
}
