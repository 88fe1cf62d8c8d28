using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Authoring;

/// <summary>Single rephrasings of small documents, over a cluster with a Deployment and its Service.</summary>
internal sealed class WordingTests
{
    private const string Given = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: web:1
                  ports: [{name: http, containerPort: 8080}, {name: admin, containerPort: 9090}, {name: other, containerPort: 9090}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: given}
        spec: {selector: {app: web}, ports: [{name: main, port: 80, targetPort: 8080}, {name: side, port: 81, targetPort: 9090}]}
        """;

    private static readonly PreparedExercise _exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf("accepted: {}")), Given);

    private const string Service = "apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {selector: {app: web}, ports: [PORT]}";
    private const string Backend = "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec: {defaultBackend: {service: {name: given, port: {PORT}}}}";
    private const string Quantity = "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: a}\nspec: {hard: {cpu: PORT}}";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nPORT";
    private const string Policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: PORT}";
    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata: PORT";
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: web:1, ports: [{name: http, containerPort: 80}], livenessProbe: {httpGet: {port: PORT}}}]}";

    [TestCase("target-ports-by-name", Service, "{port: 80, targetPort: 8080}", "targetPort: http")]
    [TestCase("target-ports-by-name", Service, "{port: 8080}", "targetPort: http")]
    [TestCase("target-ports-by-name", Service, "{port: 80, targetPort: 9090}", null)]
    [TestCase("target-ports-by-name", Service, "{port: 80, targetPort: 8080, protocol: UDP}", null)]
    [TestCase("target-ports-by-number", Service, "{port: 80, targetPort: admin}", "targetPort: 9090")]
    [TestCase("target-ports-by-number", Service, "{port: 80, targetPort: nothing}", null)]
    [TestCase("backend-ports", Backend, "number: 80", "name: main")]
    [TestCase("backend-ports", Backend, "name: side", "number: 81")]
    [TestCase("backend-ports", Backend, "number: 82", null)]
    [TestCase("probe-ports", Pod, "80", "port: http")]
    [TestCase("probe-ports", Pod, "http", "port: 80")]
    [TestCase("probe-ports", Pod, "81", null)]
    [TestCase("quantities-in-base-units", Quantity, "500m", "cpu: 0.5")]
    [TestCase("quantities-in-base-units", Quantity, "1Gi", "cpu: 1073741824")]
    [TestCase("quantities-in-small-units", Quantity, "1Gi", "cpu: \"1024Mi\"")]
    [TestCase("quantities-in-small-units", Quantity, "\"2\"", "cpu: \"2000m\"")]
    [TestCase("quantities-in-small-units", Quantity, "500m", null)]
    [TestCase("secret-data", Secret, "stringData: {a: b}", "data:\n  a: \"Yg==\"")]
    [TestCase("secret-string-data", Secret, "data: {a: Yg==}", "stringData:\n  a: b")]
    [TestCase("secret-string-data", Secret, "data: {a: /w==}", null)]
    [TestCase("match-expressions", Policy, "{matchLabels: {app: web}}", "operator: In")]
    [TestCase("match-labels", Policy, "{matchExpressions: [{key: app, operator: In, values: [web]}]}", "matchLabels:\n      app: web")]
    [TestCase("match-labels", Policy, "{matchExpressions: [{key: app, operator: In, values: [web, db]}]}", null)]
    [TestCase("namespace-written", Map, "{name: a}", "namespace: default")]
    [TestCase("namespace-omitted", Map, "{name: a, namespace: default}", "metadata:\n  name: a\n")]
    [TestCase("namespace-omitted", Map, "{name: a, namespace: other}", null)]
    public void One_place_is_written_in_another_way(string name, string document, string value, string? expected)
    {
        var submission = Lab.Submission(document.Replace("PORT", value, StringComparison.Ordinal));
        var rephrased = RephrasingCatalog.All.Single(rephrasing => rephrasing.Name == name).Apply(Wording.Of(submission, _exercise));
        if (expected is null) Assert.That(rephrased, Is.Null);
        else Assert.That(rephrased!.Files.Single().Text, Does.Contain(expected));
    }

    [TestCase("yes")]
    [TestCase("0644")]
    [TestCase("1e3")]
    [TestCase("")]
    [TestCase("a: b # c")]
    [TestCase("it's \"quoted\"\n and\tmore\n")]
    [TestCase("한국어 ☸ 😀")]
    [TestCase("- x")]
    [TestCase("null")]
    public void A_text_reads_back_in_every_style(string text)
    {
        var tree = new MappingNode(default,
            [new("key", ScalarNode.Of(default, text)), new(text + "k", new SequenceNode(default, [ScalarNode.Of(default, text)]))]);
        foreach (var style in Enum.GetValues<YamlStyle>())
        {
            var read = ManifestReader.Read(new("a.yaml", SourceKind.Submission, YamlText.Of([tree], style)));
            Assert.That(read.Documents.Single().Root!.ValueEquals(tree), Is.True, $"{style}: {read.Source.Text}");
        }
    }
}
