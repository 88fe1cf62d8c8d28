using KubeLabs.Tests.ApiServer.CustomResources;

namespace KubeLabs.Tests.ApiServer.Validation.Extensions;

internal sealed class DefinitionRulesTests
{
    private const string At = "spec.validation.openAPIV3Schema";

    [TestCase("{type: object}", "")]
    [TestCase("{type: array}", "spec.items: Required value: must be specified")]
    [TestCase("{}", "spec.type: Required value: must not be empty for specified object fields")]
    [TestCase("{type: array, items: {}}", "spec.items.type: Required value: must not be empty for specified array items")]
    [TestCase("{type: text}", "spec.type: Unsupported value: \"text\": supported values: \"array\", \"boolean\", \"integer\", \"number\", \"object\", \"string\"")]
    [TestCase("{type: object, uniqueItems: true}", "spec.uniqueItems: Forbidden: uniqueItems cannot be set to true since the runtime complexity becomes quadratic")]
    [TestCase("{type: object, properties: {a: {type: string}}, additionalProperties: {type: string}}", "spec.additionalProperties: Forbidden: additionalProperties and properties are mutual exclusive")]
    [TestCase("{type: object, additionalProperties: {type: string}}", "")]
    [TestCase("{type: string, pattern: '('}", "spec.pattern: Invalid value: \"(\": must be a valid regular expression, but isn't: error parsing regexp: missing closing ): `(`")]
    [TestCase("{type: object, anyOf: [{type: object}]}", "spec.anyOf[0].type: Forbidden: must be empty to be structural")]
    [TestCase("{type: object, anyOf: [{properties: {a: {minimum: 1}}}]}", "")]
    [TestCase("{x-kubernetes-int-or-string: true, anyOf: [{type: integer}, {type: string}]}", "")]
    [TestCase("{type: object, x-kubernetes-preserve-unknown-fields: false}", "spec.x-kubernetes-preserve-unknown-fields: Invalid value: false: must be true or undefined")]
    [TestCase("{type: string, x-kubernetes-list-type: set}", "spec.type: Invalid value: \"string\": must be array if x-kubernetes-list-type is specified")]
    [TestCase("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: map}", "spec.x-kubernetes-list-map-keys: Required value: must not be empty if x-kubernetes-list-type is map")]
    [TestCase("{type: array, items: {type: object, properties: {a: {type: string}}}, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [a]}", "spec.items.properties[a].default: Required value: this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property")]
    [TestCase("{type: array, x-kubernetes-list-type: set, items: {type: array, items: {type: string}, x-kubernetes-list-type: set}}", "spec.items.x-kubernetes-list-type: Invalid value: \"set\": must be atomic as item of a list with x-kubernetes-list-type=set")]
    [TestCase("{type: array, x-kubernetes-list-type: set, items: {type: object, properties: {a: {type: string}}}}", "spec.items.x-kubernetes-map-type: Invalid value: null: must be atomic as item of a list with x-kubernetes-list-type=set")]
    [TestCase("{type: array, x-kubernetes-list-type: set, items: {type: object, x-kubernetes-map-type: atomic, properties: {a: {type: string}}}}", "")]
    [TestCase("{type: integer, maximum: 3, default: 4}", "spec.default: Invalid value: 4:  in body should be less than or equal to 3")]
    [TestCase("{type: object, x-kubernetes-embedded-resource: true}", "spec.properties: Required value: must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields")]
    [TestCase("{type: object, x-kubernetes-validations: [{rule: ' '}]}", "spec.x-kubernetes-validations[0].rule: Required value: rule is not specified")]
    public void A_schema_is_structural(string spec, string expected)
    {
        var wanted = expected.Length == 0 ? [] : new[] { $"{At}.properties[spec]{expected[4..]}" };
        Assert.That(Manifest.Causes(Definitions.Of(spec)), Is.EqualTo(wanted));
    }

    [TestCase("scope: Namespaced", "scope: Galaxy", "spec.scope: Unsupported value: \"Galaxy\": supported values: \"Cluster\", \"Namespaced\"")]
    [TestCase("kind: Widget", "kind: Widget, shortNames: [W]", "spec.names.shortNames[0]: Invalid value: \"W\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')")]
    [TestCase("kind: Widget", "kind: Widget, listKind: Widget", "spec.names.listKind: Invalid value: \"Widget\": kind and listKind may not be the same")]
    [TestCase("scope: Namespaced", "scope: Namespaced, preserveUnknownFields: true", "spec.preserveUnknownFields: Invalid value: true: cannot set to true, set x-kubernetes-preserve-unknown-fields to true in spec.versions[*].schema instead")]
    [TestCase("scope: Namespaced", "scope: Namespaced, conversion: {strategy: Webhook}", "spec.conversion.webhookClientConfig: Required value: required when strategy is set to Webhook")]
    public void A_definition_is_complete(string text, string by, string expected)
    {
        var yaml = Definitions.Of("{type: object}").Replace(text, by, StringComparison.Ordinal);
        Assert.That(Manifest.Causes(yaml).First(), Is.EqualTo(expected));
    }

    private const string Label = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
    private const string Webhook = "spec: {conversion: {strategy: Webhook, webhook: {clientConfig: {url: 'https://a.b'}, conversionReviewVersions: ";
    private const string Versions = "spec.conversion.conversionReviewVersions";
    private const string AtRoot = " if the status subresource is enabled";

    [TestCase("example.com", "example", "spec.group: Invalid value: \"example\": should be a domain with at least one dot")]
    [TestCase("example.com", "''", "spec.group: Required value")]
    [TestCase("kind: Widget", "kind: Wid_get, listKind: A", "spec.names.kind: Invalid value: \"Wid_get\": may have mixed case, but should otherwise match: " + Label)]
    [TestCase("kind: Widget", "kind: Widget, listKind: 1a", "spec.names.listKind: Invalid value: \"1a\": may have mixed case, but should otherwise match: " + Label)]
    [TestCase("schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, default: {}}}}}", "schema: {}", "spec.versions[0].schema.openAPIV3Schema: Required value")]
    [TestCase("spec: {group", Webhook + "[]}}, group", Versions + ": Required value")]
    [TestCase("spec: {group", Webhook + "[v2]}}, group", Versions + ": Invalid value: [\"v2\"]: must include at least one of v1, v1beta1")]
    [TestCase("spec: {group", Webhook + "[v1, v1]}}, group", Versions + "[1]: Invalid value: \"v1\": duplicate version")]
    [TestCase("spec: {group", "spec: {preserveUnknownFields: true, conversion: {strategy: Webhook}, group", "spec.conversion.strategy: Invalid value: \"Webhook\": must be None if spec.preserveUnknownFields is true")]
    [TestCase("scope: Namespaced", "scope: Namespaced, preserveUnknownFields: true", "spec.preserveUnknownFields: Invalid value: true: must be false in order to use defaults in the schema")]
    [TestCase("Schema: {type: object", "Schema: {type: string", "spec.validation.openAPIV3Schema.type: Invalid value: \"string\": only \"object\" is allowed as the type at the root of the schema" + AtRoot)]
    public void A_definition_has_its_rules(string text, string by, string expected)
    {
        var yaml = Definitions.Of("{type: object, default: {}}", ", subresources: {status: {}}").Replace(text, by, StringComparison.Ordinal);
        Assert.That(Manifest.Causes(yaml), Has.Some.EqualTo(expected));
    }

    // What is said of the whole would be lost for the status, which is checked alone. A flag that is false says nothing.
    [TestCase("maxProperties: 9", true)]
    [TestCase("additionalProperties: false", true)]
    [TestCase("default: {}", true)]
    [TestCase("nullable: false, x-kubernetes-int-or-string: false", false)]
    [TestCase("description: a, required: [spec]", false)]
    public void The_root_of_a_schema_with_a_status_says_little(string field, bool isRefused)
    {
        var yaml = Definitions.Of("{type: object}", ", subresources: {status: {}}").Replace("Schema: {", $"Schema: {{{field}, ", StringComparison.Ordinal);
        Assert.That(Manifest.Causes(yaml).Any(cause => cause.EndsWith("fields are allowed at the root of the schema" + AtRoot, StringComparison.Ordinal)), Is.EqualTo(isRefused));
    }

    // Once a definition is established, what its objects are stored under stays; its group and plural are its name.
    [TestCase("scope: Namespaced", "scope: Cluster", "spec.scope: Invalid value: \"Cluster\": field is immutable")]
    [TestCase("kind: Widget", "kind: Gadget", "spec.names.kind: Invalid value: \"Gadget\": field is immutable")]
    [TestCase("group: example.com", "group: example.org", "spec.group: Invalid value: \"example.org\": field is immutable")]
    [TestCase("plural: widgets", "plural: gadgets", "spec.names.plural: Invalid value: \"gadgets\": field is immutable")]
    [TestCase("{type: object}}}}", "{type: array}}}}", At + ".properties[spec].items: Required value: must be specified")]
    [TestCase("kind: Widget", "kind: Widget, shortNames: [w]", null)]
    public void An_established_definition_keeps_its_names(string text, string by, string? expected)
    {
        var definition = Definitions.Of("{type: object}");
        var message = Definitions.Apply(definition, definition.Replace(text, by, StringComparison.Ordinal)).Message;
        Assert.That(message, Is.EqualTo(expected is null ? "" : $"CustomResourceDefinition.apiextensions.k8s.io \"widgets.example.com\" is invalid: {expected}"));
    }

    [Test]
    public void A_definition_that_nobody_accepted_yet_is_free() => Assert.That(
        Manifest.Causes(Definitions.Of("{type: object}").Replace("Namespaced", "Cluster", StringComparison.Ordinal), Definitions.Of("{type: object}")),
        Is.Empty);

    [TestCase(", additionalPrinterColumns: [{name: A, type: text, jsonPath: .spec}]", "spec.additionalPrinterColumns[0].type: Invalid value: \"text\": must be one of boolean,date,integer,number,string")]
    [TestCase(", additionalPrinterColumns: [{name: A, type: string, jsonPath: spec}]", "spec.additionalPrinterColumns[0].JSONPath: Invalid value: \"spec\": must be a simple json path starting with .")]
    [TestCase(", subresources: {scale: {specReplicasPath: .status.x, statusReplicasPath: .status.y}}", "spec.subresources.scale.specReplicasPath: Invalid value: \".status.x\": should be a json path under .spec")]
    [TestCase(", selectableFields: [{jsonPath: .spec.a}]", "spec.selectableFields[0].jsonPath: Invalid value: \".spec.a\": is an invalid path: does not refer to a valid field")]
    [TestCase(", deprecationWarning: x", "spec.versions[0].deprecationWarning: Invalid value: \"x\": can only be set for deprecated versions")]
    public void A_version_is_well_formed(string version, string expected) =>
        Assert.That(Manifest.Causes(Definitions.Of("{type: object, properties: {}}", version)).First(), Is.EqualTo(expected));

    [Test]
    public void A_group_of_the_project_needs_approval()
    {
        var yaml = Definitions.Of("{type: object}").Replace("example.com", "x.k8s.io", StringComparison.Ordinal);
        Assert.That(Manifest.Causes(yaml).Single(), Does.StartWith("metadata.annotations[api-approved.kubernetes.io]: Required value: protected groups"));
    }
}
