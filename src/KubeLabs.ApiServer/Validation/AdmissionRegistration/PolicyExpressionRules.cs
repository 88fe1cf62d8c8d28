using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A validation and an audit annotation of a policy.</summary>
internal static class PolicyExpressionRules
{
    private const int LongestValue = 5 * 1024;
    private static readonly string[] _reasons = ["Forbidden", "Invalid", "RequestEntityTooLarge"];

    public static void Validation(Node validation, PolicyExpressionChecks checks, FieldPath path, CauseList causes)
    {
        var expression = validation.Text("expression");
        if (CelText.IsBlank(expression)) causes.Required(path.Child("expression"), "expression is not specified");
        else checks.Validation(expression, path.Child("expression"), causes);
        BlankButWritten(validation, "messageExpression", path, causes);
        var evaluated = validation.Text("messageExpression");
        if (!CelText.IsBlank(evaluated)) checks.Message(evaluated, path.Child("messageExpression"), causes);
        var message = validation.Text("message");
        BlankButWritten(validation, "message", path, causes);
        if (CelText.HasLineBreaks(message.Trim())) causes.Invalid(path.Child("message"), message, "must not contain line breaks");
        FieldRules.Unsupported(validation, "reason", _reasons, path, causes);
    }

    /// <summary>The key stands in the audit log after the name of the policy.</summary>
    public static void Annotation(Node annotation, string policy, PolicyExpressionChecks checks, FieldPath path, CauseList causes)
    {
        var key = annotation.Text("key");
        if (policy.Length == 0) causes.Invalid(path.Child("key"), key, "requires metadata.name be non-empty");
        else causes.InvalidEach(path.Child("key"), $"{policy}/{key}", LabelFormats.Key($"{policy}/{key}"));
        var value = annotation.Text("valueExpression").Trim();
        if (value.Length == 0) causes.Required(path.Child("valueExpression"), "valueExpression is not specified");
        else if (Characters.Bytes(value) > LongestValue)
        {
            causes.Required(path.Child("valueExpression"), $"must not exceed {LongestValue} bytes in length");
        }
        else checks.Annotation(annotation.Text("valueExpression"), path.Child("valueExpression"), causes);
    }

    private static void BlankButWritten(Node validation, string field, FieldPath path, CauseList causes)
    {
        var text = validation.Text(field);
        if (text.Length > 0 && CelText.IsBlank(text)) causes.Invalid(path.Child(field), text, "must be non-empty if specified");
    }
}
