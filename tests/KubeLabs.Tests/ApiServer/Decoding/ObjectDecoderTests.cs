using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Decoding;

internal sealed class ObjectDecoderTests
{
    private const string Quantities = @"quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    [TestCase("""{"spec":{"ports":[{"targetport":1}]}}""", "spec.ports[0].targetport", "targetPort")]
    [TestCase("""{"Spec":{}}""", "Spec", "spec")]
    [TestCase("""{"metadata":{"lables":{}}}""", "metadata.lables", "labels")]
    [TestCase("""{"spec":{"color":"red"}}""", "spec.color", null)]
    public void An_unknown_field_is_named_by_its_path_with_the_nearest_one(string json, string path, string? nearest)
    {
        var decoded = Decode("v1", "Service", json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decoded.Errors.Select(error => error.Message), Is.EqualTo(new[] { $"unknown field \"{path}\"" }));
            Assert.That(decoded.Errors[0].Kind, Is.EqualTo(DecodingErrorKind.UnknownField));
            Assert.That(decoded.Errors[0].Field.ToString(), Is.EqualTo(path));
            Assert.That(decoded.Errors[0].Nearest, Is.EqualTo(nearest));
            Assert.That(FieldPath.Parse(path).Find(decoded.Root), Is.Null);
        }
    }

    [TestCase("v1", "Service", """{"spec":{"ports":[{"protocol":5}]}}""", "number into Go struct field ServicePort.spec.ports.protocol of type v1.Protocol")]
    [TestCase("v1", "Service", """{"spec":{"ports":{}}}""", "object into Go struct field ServiceSpec.spec.ports of type []v1.ServicePort")]
    [TestCase("v1", "Service", """{"spec":{"ports":["http"]}}""", "string into Go struct field ServiceSpec.spec.ports of type v1.ServicePort")]
    [TestCase("v1", "Service", """{"spec":{"ports":[{"targetPort":true}]}}""", "bool into Go struct field ServicePort.spec.ports.targetPort of type int32")]
    [TestCase("v1", "Service", """{"spec":{"ports":[{"targetPort":1.5}]}}""", "number 1.5 into Go struct field ServicePort.spec.ports.targetPort of type int32")]
    [TestCase("v1", "Service", """{"spec":{"selector":[]}}""", "array into Go struct field ServiceSpec.spec.selector of type map[string]string")]
    [TestCase("v1", "Service", """{"spec":{"selector":{"a":1}}}""", "number into Go struct field ServiceSpec.spec.selector of type string")]
    [TestCase("v1", "Service", """{"spec":"x"}""", "string into Go struct field Service.spec of type v1.ServiceSpec")]
    [TestCase("apps/v1", "Deployment", """{"spec":{"replicas":"3"}}""", "string into Go struct field DeploymentSpec.spec.replicas of type int32")]
    [TestCase("apps/v1", "Deployment", """{"spec":{"replicas":2147483648}}""", "number 2147483648 into Go struct field DeploymentSpec.spec.replicas of type int32")]
    [TestCase("v1", "Pod", """{"spec":{"volumes":[{"secret":{"items":[{"mode":true}]}}]}}""", "bool into Go struct field KeyToPath.spec.volumes.VolumeSource.secret.items.mode of type int32")]
    [TestCase("v1", "Pod", """{"spec":{"containers":[{"livenessProbe":{"exec":[]}}]}}""", "array into Go struct field Probe.spec.containers.livenessProbe.ProbeHandler.exec of type v1.ExecAction")]
    [TestCase("v1", "Pod", """{"spec":{"containers":[{"resources":{"limits":"1"}}]}}""", "string into Go struct field ResourceRequirements.spec.containers.resources.limits of type v1.ResourceList")]
    [TestCase("v1", "Secret", """{"data":{"a":1}}""", "number into Go struct field Secret.data of type []uint8")]
    [TestCase("v1", "Secret", """{"data":{"a":["x"]}}""", "string into Go struct field Secret.data of type uint8")]
    [TestCase("v1", "Pod", """{"metadata":{"creationTimestamp":5}}""", "number into Go struct field ObjectMeta.metadata.creationTimestamp of type string")]
    public void A_value_of_another_type_is_told_in_the_words_of_Go(string apiVersion, string kind, string json, string message)
    {
        var decoded = Decode(apiVersion, kind, json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(decoded.Errors.Select(error => error.Message), Is.EqualTo(new[] { $"json: cannot unmarshal {message}" }));
            Assert.That(decoded.Errors[0].Kind, Is.EqualTo(DecodingErrorKind.TypeMismatch));
        }
    }

    [TestCase("\"1 Gi\"", Quantities)]
    [TestCase("\"\"", Quantities)]
    [TestCase("true", Quantities)]
    [TestCase("{}", Quantities)]
    [TestCase("\"1MI\"", Quantities)]
    [TestCase("\"1mi\"", "unable to parse quantity's suffix")]
    [TestCase("\"1KiB\"", Quantities)]
    [TestCase("\"Pi\"", "unable to parse numeric part of quantity")]
    public void What_is_no_quantity_is_told_in_the_words_of_its_parser(string value, string message) =>
        Assert.That(Decode("v1", "ResourceQuota", Hard(value)).Errors.Select(error => error.Message), Is.EqualTo(new[] { message }));

    [TestCase("0.5", "500m")]
    [TestCase("\" 1024Mi \"", "1Gi")]
    [TestCase("\"1025Mi\"", "1025Mi")]
    [TestCase("\"+5\"", "+5")]
    [TestCase("\"05\"", "05")]
    [TestCase("\"1000\"", "1k")]
    [TestCase("2", "2")]
    [TestCase("\"Mi\"", "0")]
    public void A_quantity_is_stored_as_the_server_prints_it(string value, string stored) =>
        Assert.That(Decode("v1", "ResourceQuota", Hard(value)).Root["spec"]!["hard"]!["cpu"]!.AsString(), Is.EqualTo(stored));

    [TestCase("""{"data":{"a":null},"immutable":null,"metadata":null}""", """{"data":{"a":""}}""")]
    [TestCase("""{"data":null}""", "{}")]
    public void Null_is_absent_and_in_a_map_the_zero_value(string json, string expected) =>
        Assert.That(NodeJson.Compact(Decode("v1", "ConfigMap", json).Root), Is.EqualTo(expected));

    [TestCase("""{"spec":{"containers":[null]}}""", """{"spec":{"containers":[{}]}}""")]
    [TestCase("""{"spec":{"containers":[{"args":["a",null]}]}}""", """{"spec":{"containers":[{"args":["a",""]}]}}""")]
    public void Null_in_a_list_is_the_zero_value(string json, string expected) =>
        Assert.That(NodeJson.Compact(Decode("v1", "Pod", json).Root), Is.EqualTo(expected));

    [Test]
    public void All_errors_are_collected_in_the_order_of_the_document_and_the_rest_is_read()
    {
        var decoded = Decode("v1", "Pod", """{"spec":{"z":1,"nodeName":5,"containers":[{"name":"a","b":1},7]},"a":1}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                decoded.Errors.Select(error => error.Field.ToString()),
                Is.EqualTo(new[] { "spec.z", "spec.nodeName", "spec.containers[0].b", "spec.containers[1]", "a" }));
            Assert.That(NodeJson.Compact(decoded.Root), Is.EqualTo("""{"spec":{"containers":[{"name":"a"}]}}"""));
        }
    }

    [Test]
    public void An_error_has_the_place_of_an_unknown_key_or_of_a_mistyped_value()
    {
        var decoded = Decode("v1", "Pod", "{\n  \"a\": 1,\n  \"spec\": {\"nodeName\": 5}\n}");
        Assert.That(decoded.Errors.Select(error => (error.At.Line, error.At.Column)), Is.EqualTo(new[] { (2, 3), (3, 24) }));
    }

    [Test]
    public void What_is_in_canonical_form_is_not_copied()
    {
        var root = JsonNodes.Mapping("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"a","resources":{"limits":{"cpu":"500m"}}}]}}""");
        Assert.That(ObjectDecoder.Decode(root, Schema("v1", "Pod")).Root, Is.SameAs(root));
    }

    [Test]
    public void A_hostile_object_has_a_bounded_number_of_errors()
    {
        var fields = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"x{i}\":1"));
        Assert.That(Decode("v1", "Pod", $"{{{fields}}}").Errors, Has.Length.EqualTo(1000));
    }

    [Test]
    public void Messages_that_repeat_a_hostile_key_are_bounded()
    {
        var fields = string.Join(",", Enumerable.Range(0, 500).Select(i => $"\"x{i}\":1"));
        var json = """{"spec":{"versions":[{"schema":{"openAPIV3Schema":{"properties":{"KEY":{FIELDS}}}}}]}}"""
            .Replace("KEY", new('k', 1_000_000), StringComparison.Ordinal)
            .Replace("FIELDS", fields, StringComparison.Ordinal);
        var decoded = Decode("apiextensions.k8s.io/v1", "CustomResourceDefinition", json);
        Assert.That(decoded.Errors.Sum(error => error.Message.Length), Is.InRange(1_000_000, 6_000_000));
    }

    private static string Hard(string value) => """{"spec":{"hard":{"cpu":VALUE}}}""".Replace("VALUE", value, StringComparison.Ordinal);

    private static TypeSchema Schema(string apiVersion, string kind) =>
        SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(apiVersion, kind))!.Schema;

    private static DecodedObject Decode(string apiVersion, string kind, string json) =>
        ObjectDecoder.Decode(JsonNodes.Mapping(json), Schema(apiVersion, kind));
}
