using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A value that breaks a rule, and where that is told.</summary>
internal readonly record struct RuleBreach(RuleScope Scope, FieldPath Path, Node Value, CauseList Told)
{
    /// <summary>Says it with the rule's reason. Of objects and lists the server does not print the value.</summary>
    public void Report(CompiledRule rule, string message)
    {
        var place = RulePlaces.Of(Path, rule.Field);
        var printed = Scope.Schema.Type is "object" or "array" ? "" : $": {GoValue.Print(Value)}";
        Told.Add(rule.Written.Text("reason") switch
        {
            "FieldValueForbidden" => new("FieldValueForbidden", place, $"Forbidden: {message}"),
            "FieldValueRequired" => new("FieldValueRequired", place, $"Required value: {message}"),
            "FieldValueDuplicate" => new("FieldValueDuplicate", place, $"Duplicate value{printed}"),
            _ => new("FieldValueInvalid", place, $"Invalid value{printed}: {message}"),
        });
    }

    /// <summary>Says why no further rules are asked.</summary>
    public void Stopped(CompiledRule rule, string message) => Told.Invalid(RulePlaces.Of(Path, rule.Field), Scope.Schema.Type, message);
}
