using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.CustomResources.Rules;

internal sealed class RuleUpdateTests
{
    private const string Item = "{type: object, required: [k], properties: {k: {type: string}, v: {type: integer, RULE}}}";

    [TestCase("{type: string, RULE}", "x", "x", "")]
    [TestCase("{type: string, RULE}", "x", "q", "spec.f: Invalid value: \"q\": failed rule: self == oldSelf")]
    [TestCase("{type: object, maxProperties: 9, additionalProperties: {type: string, maxLength: 9, RULE}}", "{a: x}", "{b: q, a: z}", "spec.f[a]: Invalid value: \"z\": failed rule: self == oldSelf")]
    [TestCase("{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], maxItems: 9, items: " + Item + "}", "[{k: a, v: 1}, {k: b, v: 2}]", "[{k: b, v: 3}, {k: c, v: 9}, {k: a, v: 1}]", "spec.f[0].v: Invalid value: 3: failed rule: self == oldSelf")]
    [TestCase("{type: object, properties: {u: {x-kubernetes-preserve-unknown-fields: true}}, RULE}", "{u: [1, {a: 2}]}", "{u: [1, {a: 2}]}", "")]
    [TestCase("{type: object, properties: {u: {x-kubernetes-preserve-unknown-fields: true}}, RULE}", "{u: [1, {a: 2}]}", "{u: [1, {a: 3}]}", "spec.f: Invalid value: failed rule: self == oldSelf")]
    public void A_rule_of_transition_sees_what_was_there(string schema, string before, string after, string expected) =>
        Assert.That(Causes(With(schema, "self == oldSelf"), before, after), Is.EqualTo(expected));

    [TestCase("self == oldSelf", "[{k: a, v: 1}, {k: b}]", "[{k: b}, {k: a, v: 1}]", "")]
    [TestCase("self == oldSelf", "[{k: a, v: 1}, {k: b}]", "[{k: b}, {k: a, v: 2}]", "spec.f: Invalid value: failed rule: self == oldSelf")]
    [TestCase("(oldSelf + self)[0].v == 9 && (oldSelf + self).size() == 2", "[{k: a, v: 1}]", "[{k: b}, {k: a, v: 9}]", "")]
    public void A_list_with_keys_is_compared_and_joined_by_them(string rule, string before, string after, string expected)
    {
        const string Keyed = "{type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [k], maxItems: 9, RULE, "
            + "items: {type: object, required: [k], properties: {k: {type: string}, v: {type: integer}}}}";
        Assert.That(Causes(With(Keyed, rule), before, after), Is.EqualTo(expected));
    }

    [TestCase("!oldSelf.hasValue() || oldSelf.value() == self", "x", "q", "spec.f: Invalid value: \"q\": failed rule: !oldSelf.hasValue() || oldSelf.value() == self")]
    [TestCase("oldSelf.hasValue() || self == 'first'", "first", "any", "")]
    public void A_rule_of_transition_may_do_without(string rule, string before, string after, string expected)
    {
        var schema = $"{{type: string, x-kubernetes-validations: [{{rule: \"{rule}\", optionalOldSelf: true}}]}}";
        Assert.That(Causes(schema, before, after), Is.EqualTo(expected));
    }

    [Test]
    public void A_rule_of_transition_is_not_asked_of_a_new_object() => Assert.That(
        Definitions.Apply(Definitions.Of(Field(With("{type: string, RULE}", "self == oldSelf + 'x'"))), Definitions.Widget("{f: a}")).IsAccepted);

    [TestCase("{type: string}", "{type: string, RULE}", "bad", "bad", "Warning spec.f: Invalid value: \"bad\": failed rule: self == 'good'")]
    [TestCase("{type: string}", "{type: string, RULE}", "bad", "worse", "Error Invalid value: \"worse\": failed rule: self == 'good'")]
    [TestCase("{type: string}", "{type: string, maxLength: 2}", "bad", "bad", "")]
    [TestCase("{type: string}", "{type: string, maxLength: 2}", "bad", "worse", "Error Too long: may not be more than 2 bytes")]
    [TestCase("{type: array, maxItems: 9, items: {type: string}}", "{type: array, maxItems: 9, items: {type: string, maxLength: 9, RULE}}", "[bad]", "[bad]", "Warning spec.f[0]: Invalid value: \"bad\": failed rule: self == 'good'")]
    [TestCase("{type: array, maxItems: 9, items: {type: string}}", "{type: array, maxItems: 9, items: {type: string, maxLength: 9, RULE}}", "[bad]", "[bad, good]", "Error Invalid value: \"bad\": failed rule: self == 'good'")]
    [TestCase("{type: array, maxItems: 9, items: {type: string}}", "{type: array, x-kubernetes-list-type: set, maxItems: 9, items: {type: string}}", "[a, a]", "[a, a, b]", "")]
    [TestCase("{type: array, maxItems: 9, items: {type: string}}", "{type: array, x-kubernetes-list-type: set, maxItems: 9, items: {type: string}}", "[a]", "[a, a]", "Error Duplicate value: \"a\"")]
    public void What_an_update_leaves_as_it_was_need_not_keep_newer_rules(string schema, string newer, string before, string after, string expected)
    {
        var rule = With(newer, "self == 'good'");
        string[] documents =
        [
            Definitions.Of(Field(schema)), Definitions.Widget($"{{f: {before}}}"), Definitions.Of(Field(rule)), Definitions.Widget($"{{f: {after}, other: 1}}"),
        ];
        Assert.That(Shown(Definitions.Apply(documents)), Is.EqualTo(expected));
    }

    private static string Shown(Verdict verdict) =>
        string.Join('\n', verdict.Problems.Select(problem => $"{problem.Severity} {problem.Message}"));

    private static string Causes(string schema, string before, string after)
    {
        var verdict = Definitions.Apply(Definitions.Of(Field(schema)), Definitions.Widget($"{{f: {before}}}"), Definitions.Widget($"{{f: {after}}}"));
        return string.Join('\n', verdict.Problems.Where(problem => problem.Severity == Severity.Error).Select(problem => $"{problem.Field}: {problem.Message}"));
    }

    private static string Field(string schema) => $"{{type: object, properties: {{f: {schema}, other: {{type: integer}}}}}}";

    private static string With(string schema, string rule) =>
        schema.Replace("RULE", $"x-kubernetes-validations: [{{rule: \"{rule}\"}}]", StringComparison.Ordinal);
}
