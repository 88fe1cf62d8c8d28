using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The shape of <c>x-kubernetes-validations</c>.</summary>
internal static class SchemaRuleRules
{
    private static readonly string[] _reasons = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

    public static void Validate(Node schema, FieldPath path, CauseList causes)
    {
        var rules = schema.List("x-kubernetes-validations");
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], schema, path.Child("x-kubernetes-validations").At(i), causes);
    }

    private static void Rule(Node rule, Node schema, FieldPath path, CauseList causes)
    {
        RuleAndMessage(rule.Text("rule").Trim(), rule.Text("message"), path, causes);
        var expression = rule.Text("messageExpression");
        if (expression.Length > 0 && CelText.IsBlank(expression))
        {
            causes.Required(path.Child("messageExpression"), "messageExpression must be non-empty if specified");
        }

        FieldRules.Unsupported(rule, "reason", _reasons, path, causes);
        var place = rule.Text("fieldPath");
        if (place.Length > 0 && CelText.IsBlank(place)) causes.Invalid(path.Child("fieldPath"), place, "must be non-empty if specified");
        if (CelText.HasLineBreaks(place)) causes.Invalid(path.Child("fieldPath"), place, "must not contain line breaks");
        if (place.Length > 0 && !IsPath(place, schema)) causes.Invalid(path.Child("fieldPath"), place, "must be a valid path");
    }

    private static bool IsPath(string place, Node schema) =>
        StructuralRules.Unsupported(schema) is not null || RulePath.Find(place, StructuralSchema.Of(schema)) is not null;

    private static void RuleAndMessage(string rule, string message, FieldPath path, CauseList causes)
    {
        if (rule.Length == 0) causes.Required(path.Child("rule"), "rule is not specified");
        else if (message.Length > 0 && CelText.IsBlank(message)) causes.Invalid(path.Child("message"), message, "must be non-empty if specified");
        else if (CelText.HasLineBreaks(message.Trim())) causes.Invalid(path.Child("message"), message, "must not contain line breaks");
        else if (CelText.HasLineBreaks(rule) && CelText.IsBlank(message))
        {
            causes.Required(path.Child("message"), "message must be specified if rule contains line breaks");
        }
    }
}
