namespace KubeLabs.Tests.ApiServer.CustomResources.Rules;

internal sealed class RuleDefinitionTests
{
    private const string At = "spec.validation.openAPIV3Schema";

    [TestCase("rule: self.a == 1", "rule: Invalid value: {\"Rule\":\"self.a == 1\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: compilation failed: ERROR: <input>:1:8: found no matching overload for '_==_' applied to '(string, int)'\n | self.a == 1\n | .......^")]
    [TestCase("rule: self.a", "rule: Invalid value: {\"Rule\":\"self.a\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: cel expression must evaluate to a bool")]
    [TestCase("rule: \"self.a == 'x'\", reason: FieldValueInvalid, messageExpression: '1'", "messageExpression: Invalid value: {\"Rule\":\"self.a == 'x'\",\"Message\":\"\",\"MessageExpression\":\"1\",\"Reason\":\"FieldValueInvalid\",\"FieldPath\":\"\",\"OptionalOldSelf\":null}: messageExpression must evaluate to a string")]
    [TestCase("rule: \"self.a.find('(') == ''\"", "rule: Invalid value: {\"Rule\":\"self.a.find('(') == ''\",\"Message\":\"\",\"MessageExpression\":\"\",\"Reason\":null,\"FieldPath\":\"\",\"OptionalOldSelf\":null}: program instantiation failed: error parsing regexp: missing closing ): `(`")]
    [TestCase("rule: \"self.a == 'x'\", optionalOldSelf: true", "optionalOldSelf: Invalid value: true: may not be set if oldSelf is not used in rule")]
    [TestCase("rule: \"self.a == 'x'\", fieldPath: .b", "fieldPath: Invalid value: \".b\": must be a valid path")]
    [TestCase("rule: 'self.l.all(x, self.l.all(y, x == y))'", "rule: Forbidden: estimated rule cost exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)", "rule: Forbidden: contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema", "<Forbidden: x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema exceeds budget by factor of more than 100x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)")]
    [TestCase("rule: 'self.few.all(x, self.few.all(y, x == y))'")]
    [TestCase("rule: \"self.ios == 1 || self.ios == 'a'\"")]
    [TestCase("rule: \"self.a__dash__b == 'x' && self.namespace == 'x' && self.__namespace__ == 'x'\"")]
    [TestCase("rule: \"self.when > timestamp('2020-01-01T00:00:00Z') && self.raw == b'x'\"")]
    [TestCase("rule: oldSelf.a == self.a, fieldPath: .a")]
    public void A_rule_is_compiled_with_the_types_of_its_schema(string rule, params string[] causes)
    {
        const string Properties = "properties: {a: {type: string}, a-b: {type: string}, namespace: {type: string}, l: {type: array, items: {type: string}}, "
            + "few: {type: array, maxItems: 9, items: {type: string, maxLength: 9}}, ios: {x-kubernetes-int-or-string: true}, "
            + "when: {type: string, format: date-time}, raw: {type: string, format: byte}}";
        var spec = $"{{type: object, x-kubernetes-validations: [{{{rule}}}], {Properties}}}";
        var wanted = causes.Select(cause => cause.StartsWith('<') ? $"{At}: {cause[1..]}" : $"{At}.properties[spec].x-kubernetes-validations[0].{cause}");
        Assert.That(Manifest.Causes(Definitions.Of(spec)), Is.EqualTo(wanted));
    }

    [TestCase("{type: array, maxItems: 9, items: {type: string, RULE}}", "items.x-kubernetes-validations[0].rule: Invalid value: \"self == oldSelf\": oldSelf cannot be used on the uncorrelatable portion of the schema within spec.validation.openAPIV3Schema.properties[spec]")]
    [TestCase("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], maxItems: 9, items: {type: object, required: [k], properties: {k: {type: string, RULE}}}}")]
    [TestCase("{type: object, maxProperties: 9, additionalProperties: {type: string, RULE}}")]
    public void A_rule_of_transition_stands_where_values_can_be_followed(string spec, params string[] causes)
    {
        var schema = spec.Replace("RULE", "x-kubernetes-validations: [{rule: self == oldSelf}]", StringComparison.Ordinal);
        Assert.That(Manifest.Causes(Definitions.Of(schema)), Is.EqualTo(causes.Select(cause => $"{At}.properties[spec].{cause}")));
    }

    [Test]
    public void A_value_without_a_type_cannot_have_rules() => Assert.That(
        Manifest.Causes(Definitions.Of("{x-kubernetes-preserve-unknown-fields: true, x-kubernetes-validations: [{rule: 'true'}]}")).Single(),
        Does.StartWith($"{At}.properties[spec].x-kubernetes-validations: Internal error: internal error: failed to construct type information"));

    [TestCase("default: good", "")]
    [TestCase("default: bad", "spec.validation.openAPIV3Schema.properties[spec].properties[a].default: Invalid value: \"bad\": failed rule: self == 'good'")]
    public void A_default_keeps_the_rules(string value, string cause)
    {
        var spec = $"{{type: object, properties: {{a: {{type: string, {value}, x-kubernetes-validations: [{{rule: \"self == 'good'\"}}]}}}}}}";
        Assert.That(string.Join('\n', Manifest.Causes(Definitions.Of(spec))), Is.EqualTo(cause));
    }

    [TestCase("self.l.all(x, self.l.all(y, x == y))", "self.l.all(x, self.l.all(y, x == y))", 2)]
    [TestCase("self.l.size() > 1", "self.l.all(x, self.l.all(y, x == y))", 3)]
    public void A_rule_that_was_there_may_cost_what_it_likes(string before, string after, int causes)
    {
        var (old, item) = (Definitions.Of(Listing(before)), Definitions.Of(Listing(after)));
        Assert.That(Manifest.Causes(item, old).Count(), Is.EqualTo(causes));
    }

    private static string Listing(string rule) =>
        $"{{type: object, x-kubernetes-validations: [{{rule: '{rule}'}}], properties: {{l: {{type: array, items: {{type: string}}}}}}}}";
}
