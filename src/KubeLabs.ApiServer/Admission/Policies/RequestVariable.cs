using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The variable <c>request</c> (<c>CreateAdmissionRequest</c>), of the user of kind's kubeconfig.</summary>
internal static class RequestVariable
{
    public static CelMap Of(PolicyRequest request, ResourceType matched)
    {
        var fields = new List<KeyValuePair<string, CelValue>>
        {
            Field("kind", Kind(matched.Type)),
            Field("resource", Resource(matched)),
            Field("requestKind", Kind(request.Type.Type)),
            Field("requestResource", Resource(request.Type)),
            Text("operation", request.Operation),
            Field("userInfo", User()),
            Field("dryRun", CelBool.False),
            Field("options", Options(request)),
        };
        if (request.Name.Length > 0) fields.Add(Text("name", request.Name));
        if (request.Namespace.Length > 0) fields.Add(Text("namespace", request.Namespace));
        return CelMap.Of(fields);
    }

    private static CelMap Kind(GroupVersionKind type) =>
        CelMap.Of(Text("group", type.Group), Text("version", type.Version), Text("kind", type.Kind));

    private static CelMap Resource(ResourceType type) =>
        CelMap.Of(Text("group", type.Type.Group), Text("version", type.Type.Version), Text("resource", type.Plural));

    private static CelMap User() => CelMap.Of(
        Text("username", RequestUser.Name),
        Field("groups", CelList.Of([.. RequestUser.Groups.Select(static group => (CelValue)new CelString(group))])));

    private static CelMap Options(PolicyRequest request) => CelMap.Of(
        Text("kind", request.Old is null ? "CreateOptions" : "UpdateOptions"),
        Text("apiVersion", "meta.k8s.io/v1"),
        Text("fieldManager", request.Verb == RequestVerb.Create ? "kubectl-create" : "kubectl-client-side-apply"),
        Text("fieldValidation", "Strict"));

    private static KeyValuePair<string, CelValue> Text(string name, string value) => new(name, new CelString(value));

    private static KeyValuePair<string, CelValue> Field(string name, CelValue value) => new(name, value);
}
