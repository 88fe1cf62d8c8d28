using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.CustomResources;

internal sealed class CustomResourceTests
{
    private const string Spec = "{type: object, required: [image], properties: {image: {type: string, minLength: 2, maxLength: 8, pattern: '^[a-z]+$'}, "
        + "replicas: {type: integer, minimum: 1, maximum: 10, default: 3}, mode: {type: string, enum: [fast, slow]}, port: {x-kubernetes-int-or-string: true}, "
        + "tags: {type: array, x-kubernetes-list-type: set, maxItems: 3, items: {type: string}}, "
        + "ports: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object, required: [name], properties: {name: {type: string}, size: {type: integer, default: 1}}}}, "
        + "labels: {type: object, additionalProperties: {type: string}}, free: {type: object, x-kubernetes-preserve-unknown-fields: true}, "
        + "maybe: {type: string, nullable: true}, day: {type: string, format: date}, half: {type: number, multipleOf: 0.5, exclusiveMinimum: true, minimum: 0}}}";

    [TestCase("{image: abc}", "spec.replicas", "3")]
    [TestCase("{image: abc, replicas: null}", "spec.replicas", "3")]
    [TestCase("{image: abc, maybe: null}", "spec.maybe", "null")]
    [TestCase("{image: abc, mode: null}", "spec.mode", "")]
    [TestCase("{image: abc, ports: [{name: a}]}", "spec.ports[0].size", "1")]
    [TestCase("{image: abc, free: {a: {b: 1}}}", "spec.free.a.b", "1")]
    [TestCase("{image: abc, port: http}", "spec.port", "\"http\"")]
    [TestCase("{image: abc, port: 80, labels: {a: b}, half: 1.5, day: '2026-01-31'}", "spec.labels.a", "\"b\"")]
    public void What_keeps_the_schema_is_stored(string spec, string path, string expected)
    {
        var verdict = Definitions.Apply(Definitions.Of(Spec), Definitions.Widget(spec));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Message, Is.Empty);
            Assert.That(Manifest.At(verdict.Object!, path), Is.EqualTo(expected));
        }
    }

    [TestCase("{}", "spec.image: Required value")]
    [TestCase("{image: a}", "spec.image: Invalid value: \"a\": spec.image in body should be at least 2 chars long")]
    [TestCase("{image: abcdefghi}", "spec.image: Too long: may not be more than 8 bytes")]
    [TestCase("{image: ABC}", "spec.image: Invalid value: \"ABC\": spec.image in body should match '^[a-z]+$'")]
    [TestCase("{image: abc, replicas: 0}", "spec.replicas: Invalid value: 0: spec.replicas in body should be greater than or equal to 1")]
    [TestCase("{image: abc, replicas: 11}", "spec.replicas: Invalid value: 11: spec.replicas in body should be less than or equal to 10")]
    [TestCase("{image: abc, replicas: '3'}", "spec.replicas: Invalid value: \"string\": spec.replicas in body must be of type integer: \"string\"")]
    [TestCase("{image: abc, mode: medium}", "spec.mode: Unsupported value: \"medium\": supported values: \"fast\", \"slow\"")]
    [TestCase("{image: abc, port: [1]}", "spec.port: Invalid value: \"array\": spec.port in body must be of type integer,string: \"array\"")]
    [TestCase("{image: abc, tags: [a, b, a]}", "spec.tags[2]: Duplicate value: \"a\"")]
    [TestCase("{image: abc, tags: [a, b, c, d]}", "spec.tags: Too many: 4: must have at most 3 items")]
    [TestCase("{image: abc, ports: [{name: a}, {name: a}]}", "spec.ports[1]: Duplicate value: {\"name\":\"a\"}")]
    [TestCase("{image: abc, labels: {a: 1}}", "spec.labels.a: Invalid value: \"integer\": spec.labels.a in body must be of type string: \"integer\"")]
    [TestCase("{image: abc, half: 0.7}", "spec.half: Invalid value: 0.7: spec.half in body should be a multiple of 0.5")]
    [TestCase("{image: abc, half: 0}", "spec.half: Invalid value: 0: spec.half in body should be greater than 0")]
    [TestCase("{image: abc, day: today}", "spec.day: Invalid value: \"today\": spec.day in body must be of type date: \"today\"")]
    public void What_breaks_the_schema_is_refused(string spec, string expected)
    {
        var verdict = Definitions.Apply(Definitions.Of(Spec), Definitions.Widget(spec));
        Assert.That(verdict.Message, Is.EqualTo($"Widget.example.com \"w\" is invalid: {expected}"));
    }

    [TestCase("a: 2147483648", "<nil>: Invalid value: \"\": Checked value must be of type integer with format int32 in spec.a")]
    [TestCase("a: -2147483648, b: 9223372036854775807, c: 3")]
    [TestCase("b: 9223372036854775808", "spec.b: Invalid value: \"number\": spec.b in body must be of type integer: \"number\"", "<nil>: Invalid value: \"\": Checked value must be of type integer with format int64 in spec.b")]
    [TestCase("c: 1.5", "spec.c: Invalid value: \"number\": spec.c in body must be of type integer: \"number\"", "<nil>: Invalid value: \"\": Checked value must be of type integer (default format) in spec.c")]
    [TestCase("d: 1e39", "<nil>: Invalid value: \"\": Checked value must be of type number with format float in spec.d")]
    [TestCase("e: 2", "<nil>: Invalid value: \"\": Minimum boundary value must be of type integer (default format) in spec.e")]
    [TestCase("f: {a: 1, b: 2}")]
    [TestCase("f: {}", "spec.f: Invalid value: 0: spec.f in body should have at least 1 properties")]
    [TestCase("f: {a: 1, b: 2, c: 3}", "spec.f: Too many: 3: must have at most 2 items")]
    public void Numbers_fit_their_formats_and_maps_their_sizes(string spec, params string[] causes)
    {
        const string Schema = "{type: object, properties: {a: {type: integer, format: int32}, b: {type: integer, format: int64}, c: {type: integer, format: float}, "
            + "d: {type: number, format: float}, e: {type: integer, minimum: 0.5}, f: {type: object, minProperties: 1, maxProperties: 2, additionalProperties: {type: integer}}}}";
        var verdict = Definitions.Apply(Definitions.Of(Schema), Definitions.Widget($"{{{spec}}}"));
        Assert.That(verdict.Problems.Select(problem => $"{problem.Field}: {problem.Message}"), Is.EqualTo(causes));
    }

    [TestCase("generation: -1", "spec.metadata.generation: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("generation: 1, labels: {a: b}")]
    [TestCase("namespace: a.b", "spec.metadata.namespace: Invalid value: \"a.b\": must not contain dots")]
    public void An_object_within_has_good_metadata(string metadata, params string[] causes)
    {
        const string Schema = "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}";
        var verdict = Definitions.Apply(Definitions.Of(Schema), Definitions.Widget($"{{apiVersion: v1, kind: Thing, metadata: {{name: a, {metadata}}}}}"));
        Assert.That(verdict.Problems.Select(problem => $"{problem.Field}: {problem.Message}"), Is.EqualTo(causes));
    }

    [Test]
    public void An_unknown_field_is_named_with_the_nearest()
    {
        var verdict = Definitions.Apply(Definitions.Of(Spec), Definitions.Widget("{image: abc, replica: 2}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Stage, Is.EqualTo(VerdictStage.StrictDecoding));
            Assert.That(verdict.Message, Does.EndWith("strict decoding error: unknown field \"spec.replica\""));
            Assert.That(verdict.Problems[0].Advice?.En, Does.Contain("replicas"));
        }
    }

    [TestCase("{anyOf: [{required: [a]}, {required: [b]}]}", "{}", "\"spec\" must validate at least one schema (anyOf)")]
    [TestCase("{oneOf: [{required: [a]}, {required: [b]}]}", "{a: 1, b: 2}", "\"spec\" must validate one and only one schema (oneOf). Found 2 valid alternatives")]
    [TestCase("{not: {required: [a]}}", "{a: 1}", "\"spec\" must not validate the schema (not)")]
    [TestCase("{allOf: [{required: [a]}]}", "{}", "\"spec\" must validate all the schemas (allOf). None validated")]
    public void Alternatives_are_counted(string rule, string spec, string expected)
    {
        var schema = rule.Insert(1, "type: object, properties: {a: {type: integer}, b: {type: integer}}, ");
        Assert.That(Definitions.Apply(Definitions.Of(schema), Definitions.Widget(spec)).Message, Does.Contain(expected));
    }

    [Test]
    public void A_later_manifest_is_merged_as_JSON()
    {
        var first = Definitions.Widget("{image: abc, tags: [a, b], labels: {a: b}}");
        var verdict = Definitions.Apply(Definitions.Of(Spec), first, Definitions.Widget("{image: abd, tags: [c], replicas: 4}"));
        Assert.That(Manifest.At(verdict.Object!, "spec"), Is.EqualTo("{\"image\":\"abd\",\"tags\":[\"c\"],\"replicas\":4}"));
    }

    [TestCase("", "{\"ready\":1}")]
    [TestCase(", subresources: {status: {}}", "")]
    public void The_status_belongs_to_the_controller_where_it_is_a_subresource(string version, string expected)
    {
        var definition = Definitions.Of("{type: object}, status: {type: object, properties: {ready: {type: integer}}}", version);
        var verdict = Definitions.Apply(definition, "{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}, status: {ready: 1}}");
        Assert.That(Manifest.At(verdict.Object!, "status"), Is.EqualTo(expected));
    }

    [Test]
    public void A_kind_without_definition_is_not_served() =>
        Assert.That(Definitions.Apply(Definitions.Widget("{}")).Message, Does.Contain("no matches for kind \"Widget\""));
}
