using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A value that breaks a rule, and where that is told.</summary>
internal sealed class RuleBreach(RuleScope scope, FieldPath path, Node value, CauseList told)
{
    /// <summary>Says it with the rule's reason. Of objects and lists the server does not print the value.</summary>
    public void Report(CompiledRule rule, string message)
    {
        var place = RulePlaces.Of(path, rule.Field);
        var printed = scope.Schema.Type is "object" or "array" ? "" : $": {GoValue.Print(value)}";
        told.Add(rule.Written.Text("reason") switch
        {
            "FieldValueForbidden" => new("FieldValueForbidden", place, $"Forbidden: {message}"),
            "FieldValueRequired" => new("FieldValueRequired", place, $"Required value: {message}"),
            "FieldValueDuplicate" => new("FieldValueDuplicate", place, $"Duplicate value{printed}"),
            _ => new("FieldValueInvalid", place, $"Invalid value{printed}: {message}"),
        });
    }

    /// <summary>Says why no further rules are asked.</summary>
    public void Stopped(CompiledRule rule, string message) => told.Invalid(RulePlaces.Of(path, rule.Field), scope.Schema.Type, message);
}
