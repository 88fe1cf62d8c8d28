using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Decoding;

internal sealed class DecodingVerdictTests
{
    private static readonly GroupVersionKind _pod = new("", "v1", "Pod");

    [TestCase("""{"b":1,"a":1}""", "strict decoding error: unknown field \"a\", unknown field \"b\"")]
    [TestCase("""{"spec":{"nodeName":1,"hostname":true},"a":1}""", "json: cannot unmarshal bool into Go struct field PodSpec.spec.hostname of type string")]
    [TestCase("""{"metadata":{"name":1},"spec":{"overhead":{"cpu":"?"}}}""", Quantity.ParseMessage)]
    [TestCase("""{"spec":{"containers":[{"z":1},{"name":2}]}}""", "json: cannot unmarshal number into Go struct field Container.spec.containers.name of type string")]
    public void The_server_names_the_first_type_error_or_all_unknown_fields(string json, string reason)
    {
        var errors = ObjectDecoder.Decode(JsonNodes.Mapping(json), SchemaCatalog.BuiltIn.Find(_pod)!.Schema).Errors;
        Assert.That(DecodingVerdict.Message(_pod, errors), Is.EqualTo($"Pod in version \"v1\" cannot be handled as a Pod: {reason}"));
    }

    [Test]
    public void Without_errors_there_is_no_message() => Assert.That(DecodingVerdict.Message(_pod, []), Is.Null);

    [TestCase("[]", "error validating \"F\": error validating data: invalid object to validate; ")]
    [TestCase("{}", "error validating \"F\": error validating data: [apiVersion not set, kind not set]; ")]
    [TestCase("""{"apiVersion":"v1"}""", "error validating \"F\": error validating data: kind not set; ")]
    [TestCase("""{"kind":"Pod","apiVersion":5}""", "error validating \"F\": error validating data: apiVersion isn't string type; ")]
    public void The_client_wants_an_object_with_version_and_kind(string json, string start) =>
        Assert.That(
            ClientDecoding.Check(JsonNodes.Parse(json), "F"),
            Is.EqualTo(start + "if you choose to ignore these errors, turn validation off with --validate=false"));

    [TestCase("""{"name":1}""", "json: cannot unmarshal number into Go struct field ObjectMeta.metadata.name of type string")]
    [TestCase("[]", "json: cannot unmarshal array into Go struct field metadataOnlyObject.metadata of type v1.ObjectMeta")]
    [TestCase("""{"labels":{"a":true}}""", "json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string")]
    public void The_client_reads_the_metadata(string metadata, string message) =>
        Assert.That(
            ClientDecoding.Check(JsonNodes.Parse($$"""{"apiVersion":"v1","kind":"Pod","metadata":{{metadata}}}"""), "F"),
            Is.EqualTo($"unable to decode \"F\": {message}"));

    [TestCase("""{"apiVersion":"v1","kind":"Pod","metadata":{"nam":"a"}}""")]
    [TestCase("""{"apiVersion":"no/such","kind":"Kind","metadata":null}""")]
    public void The_client_leaves_the_rest_to_the_server(string json) =>
        Assert.That(ClientDecoding.Check(JsonNodes.Parse(json), "F"), Is.Null);
}
