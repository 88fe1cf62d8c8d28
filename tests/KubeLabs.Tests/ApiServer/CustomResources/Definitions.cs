using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.CustomResources;

/// <summary>Definitions of a custom kind for tests.</summary>
internal static class Definitions
{
    /// <summary>A definition of Widget with this schema of its spec.</summary>
    public static string Of(string spec, string version = "") =>
        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: widgets.example.com}, spec: {group: example.com, "
        + "scope: Namespaced, names: {plural: widgets, kind: Widget}, versions: [{name: v1, served: true, storage: true, "
        + $"schema: {{openAPIV3Schema: {{type: object, properties: {{spec: {spec}}}}}}}{version}}}]}}}}";

    /// <summary>A Widget with this spec.</summary>
    public static string Widget(string spec) => $"{{apiVersion: example.com/v1, kind: Widget, metadata: {{name: w}}, spec: {spec}}}";

    /// <summary>The answer to the last of several documents, applied in order.</summary>
    public static Verdict Apply(params string[] documents)
    {
        var read = ManifestReader.Read(new("test.yaml", SourceKind.Submission, string.Join("\n---\n", documents))).Documents;
        return new ManifestApplication(KubeApiServer.Default).Apply(BuiltInCluster.State, read, "default").Documents[^1].Verdict;
    }
}
