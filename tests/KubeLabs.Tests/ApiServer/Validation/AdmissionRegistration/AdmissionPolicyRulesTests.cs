namespace KubeLabs.Tests.ApiServer.Validation.AdmissionRegistration;

internal sealed class AdmissionPolicyRulesTests
{
    private const string Rules = "resourceRules: [{apiGroups: [''], apiVersions: [v1], operations: [CREATE], resources: [pods]}]";

    [TestCase("", "")]
    [TestCase("failurePolicy: Maybe", "spec.failurePolicy: Unsupported value: \"Maybe\": supported values: \"Fail\", \"Ignore\"")]
    [TestCase("paramKind: {apiVersion: a/b/c, kind: X}", "spec.paramKind.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c")]
    [TestCase("matchConditions: [{name: a, expression: 'true'}, {name: a, expression: ' '}]", "spec.matchConditions[1].expression: Required value, spec.matchConditions[1].name: Duplicate value: \"a\"")]
    [TestCase("variables: [{name: a-b, expression: '1'}]", "spec.variables[0].name: Invalid value: \"a-b\": must be a valid CEL identifier")]
    [TestCase("variables: [{name: in, expression: '1'}]", "spec.variables[0].name: Invalid value: \"in\": must be a valid CEL identifier")]
    [TestCase("auditAnnotations: [{key: a b, valueExpression: '1'}]", "spec.auditAnnotations[0].key")]
    public void A_policy_is_well_formed(string spec, string expected)
    {
        var causes = string.Join(", ", Manifest.Causes(Policy($"matchConstraints: {{{Rules}}}, validations: [{{expression: 'true'}}], {spec}")));
        Assert.That(causes, expected.Length == 0 ? Is.Empty : Does.StartWith(expected));
    }

    [TestCase("validations: [{expression: 'true'}]", "spec.matchConstraints: Required value")]
    [TestCase("matchConstraints: {" + Rules + "}", "spec.validations: Required value: validations or auditAnnotations must contain at least one item")]
    [TestCase("validations: [{expression: ''}], matchConstraints: {" + Rules + "}", "spec.validations[0].expression: Required value: expression is not specified")]
    [TestCase("validations: [{expression: 'true', message: \"a\\nb\"}], matchConstraints: {" + Rules + "}", "spec.validations[0].message: Invalid value: \"a\\nb\": must not contain line breaks")]
    [TestCase("validations: [{expression: 'true', message: ' '}], matchConstraints: {" + Rules + "}", "spec.validations[0].message: Invalid value: \" \": must be non-empty if specified")]
    [TestCase("validations: [{expression: 'true', messageExpression: ' '}], matchConstraints: {" + Rules + "}", "spec.validations[0].messageExpression: Invalid value: \" \": must be non-empty if specified")]
    [TestCase("validations: [{expression: 'true', reason: Why}], matchConstraints: {" + Rules + "}", "spec.validations[0].reason: Unsupported value: \"Why\": supported values: \"Forbidden\", \"Invalid\", \"RequestEntityTooLarge\"")]
    public void A_policy_does_something(string spec, string expected) =>
        Assert.That(Manifest.Causes(Policy(spec)).First(), Is.EqualTo(expected));

    [TestCase("operations: [CREATE, '*']", "operations: Invalid value: [\"CREATE\",\"*\"]: if '*' is present, must not specify other operations")]
    [TestCase("operations: []", "operations: Required value")]
    [TestCase("resources: [pods/*, pods/log]", "resources[1]: Invalid value: \"pods/log\": if 'pods/*' is present, must not specify pods/log")]
    [TestCase("resources: ['*/*', pods]", "resources: Invalid value: [\"*/*\",\"pods\"]: if '*/*' is present, must not specify other resources")]
    [TestCase("resources: ['*', pods]", "resources: Invalid value: [\"*\",\"pods\"]: if '*' is present, must not specify other resources without subresources")]
    [TestCase("apiVersions: ['']", "apiVersions[0]: Required value")]
    [TestCase("scope: Here", "scope: Unsupported value: \"Here\": supported values: \"*\", \"Cluster\", \"Namespaced\"")]
    [TestCase("resourceNames: [a, a]", "resourceNames[1]: Duplicate value: \"a\"")]
    public void A_rule_names_what_it_matches(string field, string expected)
    {
        var fields = new Dictionary<string, string>
        {
            ["apiGroups"] = "['']",
            ["apiVersions"] = "[v1]",
            ["operations"] = "[CREATE]",
            ["resources"] = "[pods]",
        };
        fields[field.Split(':')[0]] = field[(field.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var rule = string.Join(", ", fields.Select(entry => $"{entry.Key}: {entry.Value}"));
        var causes = Manifest.Causes(Policy($"validations: [{{expression: 'true'}}], matchConstraints: {{resourceRules: [{{{rule}}}]}}"));
        Assert.That(causes.Single(), Is.EqualTo($"spec.matchConstraints.resourceRules[0].{expected}"));
    }

    [TestCase("policyName: p, validationActions: [Deny]", "")]
    [TestCase("validationActions: [Deny]", "spec.policyName: Required value")]
    [TestCase("policyName: p", "spec.validationActions: Required value: at least one validation action is required")]
    [TestCase("policyName: p, validationActions: [Deny, Warn]", "spec.validationActions: Invalid value: [\"Deny\",\"Warn\"]: must not contain both Deny and Warn (repeating the same validation failure information in the API response and headers serves no purpose)")]
    [TestCase("policyName: p, validationActions: [Deny, Deny]", "spec.validationActions[1]: Duplicate value: \"Deny\"")]
    [TestCase("policyName: p, validationActions: [Deny], paramRef: {parameterNotFoundAction: Deny}", "spec.paramRef: Required value: one of name or selector must be specified")]
    [TestCase("policyName: p, validationActions: [Deny], paramRef: {name: a, selector: {}, parameterNotFoundAction: Deny}", "spec.paramRef.name: Forbidden: name and selector are mutually exclusive, spec.paramRef.selector: Forbidden: name and selector are mutually exclusive")]
    public void A_binding_names_a_policy_and_what_to_do(string spec, string expected) => Assert.That(
        string.Join(", ", Manifest.Causes($"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicyBinding, metadata: {{name: b}}, spec: {{{spec}}}}}")),
        Is.EqualTo(expected));

    [TestCase("matchConditions: [{name: a, expression: 'object.x'}]", "spec.matchConditions[0].expression: Invalid value: \"object.x\": must evaluate to bool but got dyn")]
    [TestCase("variables: [{name: a, expression: 'b'}]", "spec.variables[0].expression: Invalid value: \"b\": compilation failed: ERROR: <input>:1:1: undeclared reference to 'b' (in container '')\n | b\n | ^")]
    [TestCase("auditAnnotations: [{key: a, valueExpression: '1'}]", "spec.auditAnnotations[0].valueExpression: Invalid value: \"1\": must evaluate to one of [string null_type] but got int")]
    public void An_expression_compiles(string spec, string expected) =>
        Assert.That(Manifest.Causes(Policy($"matchConstraints: {{{Rules}}}, validations: [{{expression: 'true'}}], {spec}")), Is.EqualTo((string[])[expected]));

    [TestCase("expression: '1'", "spec.validations[0].expression: Invalid value: \"1\": must evaluate to bool but got int")]
    [TestCase("expression: 'true', messageExpression: '1'", "spec.validations[0].messageExpression: Invalid value: \"1\": must evaluate to string but got int")]
    public void A_validation_compiles(string validation, string expected) =>
        Assert.That(Manifest.Causes(Policy($"matchConstraints: {{{Rules}}}, validations: [{{{validation}}}]")), Is.EqualTo((string[])[expected]));

    [Test]
    public void Conditions_that_stay_as_they_are_are_not_looked_at_again()
    {
        const string Written = "validations: [{expression: 'true'}], matchConditions: [{name: a, expression: nobody}], matchConstraints: {" + Rules + "}";
        Assert.That(Manifest.Causes(Policy(Written), Policy(Written)), Is.Empty);
        Assert.That(Manifest.Causes(Policy(Written), Policy(Written.Replace("nobody", "somebody", StringComparison.Ordinal))), Is.Not.Empty);
    }

    private static string Policy(string spec) =>
        $"{{apiVersion: admissionregistration.k8s.io/v1, kind: ValidatingAdmissionPolicy, metadata: {{name: p}}, spec: {{{spec}}}}}";
}
