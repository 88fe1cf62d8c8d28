using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Validation;

/// <summary>What the rules say to small manifests: the causes as kubectl prints them.</summary>
internal static class Verdict
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: {name: p, namespace: default}
        spec: {serviceAccountName: default, containers: [{name: c, image: i}]}
        """;

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: d, namespace: default}
        spec: {selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}
        """;

    /// <summary>A valid Pod whose spec has these fields too.</summary>
    public static string[] OfPod(string fields) => Of(PodWith(fields));

    /// <summary>A valid Pod whose only container has these fields too.</summary>
    public static string[] OfContainer(string fields) => Of(PodWithContainer(fields));

    /// <summary>A valid Deployment whose spec has these fields too.</summary>
    public static string[] OfDeployment(string fields) => Of(DeploymentWith(fields));

    public static KubeObject PodWith(string fields) => Object(Edit(Pod, fields, "spec"));

    public static KubeObject DeploymentWith(string fields) => Object(Edit(Deployment, fields, "spec"));

    public static KubeObject PodWithMetadata(string fields) => Object(Edit(Pod, fields, "metadata"));

    public static KubeObject PodWithContainer(string fields)
    {
        var root = Read(Pod);
        var container = Merge((MappingNode)root["spec"]!["containers"]!.Items[0], Read(fields));
        var spec = ((MappingNode)root["spec"]!).With("containers", new SequenceNode(default, [container]));
        return Object(root.With("spec", spec));
    }

    public static string[] Of(KubeObject item)
    {
        var causes = new CauseList();
        RuleCatalog.Find(item.Type)!.Validate(item, causes);
        return Print(causes);
    }

    public static string[] OfUpdate(KubeObject item, KubeObject old)
    {
        var causes = new CauseList();
        RuleCatalog.Find(item.Type)!.ValidateUpdate(item, old, causes);
        return Print(causes);
    }

    public static string[] Print(CauseList causes) => [.. causes.Select(cause => cause.ToString())];

    public static MappingNode Read(string yaml)
    {
        var file = ManifestReader.ReadBytes("test.yaml", SourceKind.Submission, Encoding.UTF8.GetBytes(yaml));
        return (MappingNode)file.Documents.Single().Root!;
    }

    private static MappingNode Edit(string manifest, string fields, string part)
    {
        var root = Read(manifest);
        return root.With(part, Merge((MappingNode)root[part]!, Read(fields)));
    }

    private static MappingNode Merge(MappingNode map, MappingNode fields) =>
        fields.Values.Aggregate(map, (result, entry) => entry.Value.IsNull ? result.Without(entry.Key) : result.With(entry.Key, entry.Value));

    private static KubeObject Object(MappingNode root)
    {
        var type = GroupVersionKind.Of(root["apiVersion"]!.AsString()!, root["kind"]!.AsString()!);
        var schema = SchemaCatalog.BuiltIn.Find(type)!.Schema;
        var decoded = ObjectDecoder.Decode(root, schema);
        Assert.That(decoded.Errors.Select(error => error.Message), Is.Empty);
        var item = Defaulter.Apply(decoded.Root, schema);
        return new(type, item["metadata"]?["namespace"]?.AsString() ?? "", item["metadata"]?["name"]?.AsString() ?? "", item);
    }
}
