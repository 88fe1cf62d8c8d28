namespace KubeLabs.Tests.ApiServer.CustomResources.Rules;

internal sealed class RuleEvaluationTests
{
    private const string Nil = "<nil>";

    [TestCase("rule: self.a == 'x'", "{a: x}", "")]
    [TestCase("rule: self.a == 'x'", "{a: q}", "spec: Invalid value: failed rule: self.a == 'x'")]
    [TestCase("rule: self.a == 'x', message: ' a is x '", "{a: q}", "spec: Invalid value: a is x")]
    [TestCase("rule: self.a == 'x', messageExpression: \"'not ' + self.a\"", "{a: q}", "spec: Invalid value: not q")]
    [TestCase("rule: self.a == 'x', message: plain, messageExpression: self.o.b", "{a: q}", "spec: Invalid value: plain")]
    [TestCase("rule: self.a == 'x', message: plain, messageExpression: \"'a\\\\nb'\"", "{a: q}", "spec: Invalid value: plain")]
    [TestCase("rule: self.a == 'x', reason: FieldValueForbidden, fieldPath: .a", "{a: q}", "spec.a: Forbidden: failed rule: self.a == 'x'")]
    [TestCase("rule: self.a == 'x', reason: FieldValueRequired, fieldPath: .o.b", "{a: q}", "spec.o.b: Required value: failed rule: self.a == 'x'")]
    [TestCase("rule: self.a == 'x', reason: FieldValueDuplicate, fieldPath: \".m['q']\"", "{a: q}", "spec.m[q]: Duplicate value")]
    [TestCase("rule: self.o.b == 'x'", "{}", "spec: Invalid value: \"object\": no such key: o evaluating rule: self.o.b == 'x'")]
    [TestCase("rule: self.ios > 1", "{ios: z}", "spec: Invalid value: \"object\": 'no such overload': call arguments did not match a supported operator, function or macro signature for rule: self.ios > 1")]
    [TestCase("rule: \"!has(self.nil)\"", "{nil: null}", "")]
    [TestCase("rule: self.a__dash__b == 'x'", "{a-b: x}", "")]
    [TestCase("rule: \"self.set == self.other && self.set != ['x', 'z']\"", "{set: [x, q], other: [q, x]}", "")]
    [TestCase("rule: (self.set + self.other).size() == 3", "{set: [x, q], other: [q, z]}", "")]
    [TestCase("rule: \"self.t.getFullYear() == 2020 && self.d == duration('90s') && self.raw == b'hi'\"", "{t: '2020-05-05T00:00:00Z', d: 90 sec, raw: aGk=}", "")]
    [TestCase("rule: self.raw == b'hi'", "{raw: aGk/}", "spec: Invalid value: \"object\": Invalid byte formatted string aGk/: illegal base64 data at input byte 3 evaluating rule: self.raw == b'hi'")]
    public void A_rule_of_an_object_is_asked(string rule, string spec, string expected)
    {
        const string Properties = "properties: {a: {type: string}, a-b: {type: string}, o: {type: object, properties: {b: {type: string}}}, "
            + "m: {type: object, additionalProperties: {type: string}}, ios: {x-kubernetes-int-or-string: true}, nil: {type: string, nullable: true}, "
            + "set: {type: array, x-kubernetes-list-type: set, maxItems: 9, items: {type: string}}, other: {type: array, x-kubernetes-list-type: set, maxItems: 9, items: {type: string}}, "
            + "t: {type: string, format: date-time}, d: {type: string, format: duration}, raw: {type: string, format: byte}}";
        var quoted = rule.StartsWith("rule: \"", StringComparison.Ordinal) ? rule : Quoted(rule);
        var schema = $"{{type: object, x-kubernetes-validations: [{{{quoted}}}], {Properties}}}";
        Assert.That(Causes(schema, spec), Is.EqualTo(expected));
    }

    [TestCase("{s: a}", "")]
    [TestCase("{s: bad}", "spec.s: Invalid value: \"bad\": failed rule: self != 'bad'")]
    [TestCase("{l: [a, bad]}", "spec.l[1]: Invalid value: \"bad\": failed rule: self != 'bad'")]
    [TestCase("{m: {a.b: bad}}", "spec.m[a.b]: Invalid value: \"bad\": failed rule: self != 'bad'")]
    [TestCase("{s: null}", "")]
    public void Rules_stand_anywhere(string spec, string expected)
    {
        const string Text = "{type: string, nullable: true, x-kubernetes-validations: [{rule: \"self != 'bad'\"}]}";
        const string Schema = $"{{type: object, properties: {{s: {Text}, l: {{type: array, items: {Text}}}, m: {{type: object, additionalProperties: {Text}}}}}}}";
        Assert.That(Causes(Schema, spec), Is.EqualTo(expected));
    }

    [TestCase("{a: long}", "spec.a: Too long: may not be more than 3 bytes", $"{Nil}: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation")]
    [TestCase("{i: 5}", "spec.i: Invalid value: 5: spec.i in body should be less than or equal to 3", "spec: Invalid value: failed rule: false")]
    public void Rules_are_asked_of_values_that_fit_the_schema(string spec, params string[] causes)
    {
        const string Schema = "{type: object, x-kubernetes-validations: [{rule: 'false'}], properties: {a: {type: string, maxLength: 3}, i: {type: integer, maximum: 3}}}";
        Assert.That(Causes(Schema, spec), Is.EqualTo(string.Join('\n', causes)));
    }

    [Test]
    public void A_rule_that_costs_too_much_ends_the_rules()
    {
        const string Schema = "{type: object, x-kubernetes-validations: [{rule: 'self.l.all(x, self.l.exists(y, y == x))'}, {rule: 'false'}], "
            + "properties: {l: {type: array, maxItems: 1100, items: {type: integer}}}}";
        var list = string.Join(", ", Enumerable.Range(0, 1100));
        Assert.That(
            Causes(Schema, $"{{l: [{list}]}}"),
            Is.EqualTo("spec: Invalid value: \"object\": 'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: self.l.all(x, self.l.exists(y, y == x))"));
    }

    [Test]
    public void The_rules_of_one_object_have_one_budget()
    {
        const string Rule = "{rule: 'self.all(x, !self.exists(y, y == x + 1000))'}";
        const string Schema = $"{{type: array, maxItems: 10, items: {{type: array, maxItems: 250, x-kubernetes-validations: [{Rule}, {Rule}], items: {{type: integer}}}}}}";
        var list = string.Join(", ", Enumerable.Repeat($"[{string.Join(", ", Enumerable.Range(0, 250))}]", 10));
        Assert.That(Causes(Schema, $"[{list}]"), Does.EndWith("validation failed due to running out of cost budget, no further validation rules will be run"));
    }

    private static string Causes(string schema, string spec)
    {
        Assert.That(Definitions.Apply(Definitions.Of(schema)).Message, Is.Empty);
        var verdict = Definitions.Apply(Definitions.Of(schema), Definitions.Widget(spec));
        return string.Join('\n', verdict.Problems.Select(problem => $"{problem.Field}: {problem.Message}"));
    }

    private static string Quoted(string rule)
    {
        var end = rule.IndexOf(", ", StringComparison.Ordinal);
        var (text, rest) = end < 0 ? (rule[6..], "") : (rule[6..end], rule[end..]);
        return $"rule: \"{text}\"{rest}";
    }
}
