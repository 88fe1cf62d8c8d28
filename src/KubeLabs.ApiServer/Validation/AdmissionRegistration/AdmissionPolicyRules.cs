using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A ValidatingAdmissionPolicy (<c>ValidateValidatingAdmissionPolicy</c>).
/// </summary>
internal static class AdmissionPolicyRules
{
    private const int MostConditions = 64;
    private const int MostAnnotations = 20;
    private static readonly string[] _failurePolicies = ["Fail", "Ignore"];

    public static void Validate(KubeObject item, CauseList causes) => Validate(item, withConditions: true, causes);

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.ValidateCommon(item, old, causes);
        var isSame = IsSame(item, old, "paramKind") && IsSame(item, old, "matchConditions");
        Validate(item, withConditions: !isSame, causes);
    }

    private static bool IsSame(KubeObject item, KubeObject old, string field) =>
        item.Spec.Field(field) is { } value ? value.ValueEquals(old.Spec.Field(field)) : old.Spec.Field(field) is null;

    private static void Validate(KubeObject item, bool withConditions, CauseList causes)
    {
        ObjectMetaRules.Validate(item.Metadata, namespaced: false, NameRules.Subdomain, ObjectMetaRules.Path, causes);
        Spec(item, withConditions, FieldPath.Root.Child("spec"), causes);
    }

    private static void Spec(KubeObject item, bool withConditions, FieldPath path, CauseList causes)
    {
        var spec = item.Spec;
        var checks = PolicyExpressionChecks.OfPolicy(spec);
        if (spec.Field("failurePolicy") is null) causes.Required(path.Child("failurePolicy"));
        FieldRules.Unsupported(spec, "failurePolicy", _failurePolicies, path, causes);
        if (spec.Field("paramKind") is { } kind) ParameterRules.Kind(kind, path.Child("paramKind"), causes);
        MatchConstraints(spec.Field("matchConstraints"), path.Child("matchConstraints"), causes);
        if (withConditions) MatchConditions(spec, spec.Has("paramKind"), path.Child("matchConditions"), causes);
        Variables(spec, checks, path.Child("variables"), causes);
        NothingToDo(spec, path, causes);
        var validations = spec.List("validations");
        for (var i = 0; i < validations.Length; i++) PolicyExpressionRules.Validation(validations[i], checks, path.Child("validations").At(i), causes);
        Annotations(item, checks, path.Child("auditAnnotations"), causes);
    }

    private static void MatchConstraints(Node? match, FieldPath path, CauseList causes)
    {
        if (match is null) causes.Required(path);
        if (match is null) return;
        MatchResourceRules.Validate(match, path, causes);
        FieldRules.MissingList(match, "resourceRules", path, causes);
    }

    /// <summary>Conditions of a request, under names of their own.</summary>
    public static void MatchConditions(Node? spec, bool hasParameters, FieldPath path, CauseList causes)
    {
        var conditions = spec.List("matchConditions");
        if (conditions.Length > MostConditions) causes.TooMany(path, conditions.Length, MostConditions);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < conditions.Length; i++)
        {
            var name = conditions[i].Text("name");
            var (expression, place) = (conditions[i].Text("expression"), path.At(i).Child("expression"));
            if (CelText.IsBlank(expression)) causes.Required(place);
            else PolicyExpressionChecks.Condition(expression, hasParameters, place, causes);
            FieldRules.MissingOrMalformed(conditions[i], "name", LabelFormats.Key, path.At(i), causes);
            if (name.Length > 0 && !names.Add(name)) causes.Duplicate(path.At(i).Child("name"), name);
        }
    }

    private static void Variables(Node? spec, PolicyExpressionChecks checks, FieldPath path, CauseList causes)
    {
        var variables = spec.List("variables");
        for (var i = 0; i < variables.Length; i++)
        {
            var name = variables[i].Text("name");
            if (CelText.IsBlank(name)) causes.Required(path.At(i).Child("name"), "name is not specified");
            else if (!CelText.IsIdentifier(name)) causes.Invalid(path.At(i).Child("name"), name, "must be a valid CEL identifier");
            var (expression, place) = (variables[i].Text("expression"), path.At(i).Child("expression"));
            if (CelText.IsBlank(expression)) causes.Required(place, "expression is not specified");
            else checks.Variable(name, expression, place, causes);
        }
    }

    private static void NothingToDo(Node? spec, FieldPath path, CauseList causes)
    {
        const string reason = "validations or auditAnnotations must contain at least one item";
        if (spec.List("validations").Length > 0 || spec.List("auditAnnotations").Length > 0) return;
        causes.Required(path.Child("validations"), reason);
        causes.Required(path.Child("auditAnnotations"), reason);
    }

    private static void Annotations(KubeObject item, PolicyExpressionChecks checks, FieldPath path, CauseList causes)
    {
        var annotations = item.Spec.List("auditAnnotations");
        if (annotations.Length > MostAnnotations)
        {
            causes.Invalid(path, item.Spec!["auditAnnotations"], $"must not have more than {MostAnnotations} auditAnnotations");
        }

        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < annotations.Length; i++)
        {
            PolicyExpressionRules.Annotation(annotations[i], item.Name, checks, path.At(i), causes);
            if (!keys.Add(annotations[i].Text("key"))) causes.Duplicate(path.At(i).Child("key"), annotations[i].Text("key"));
        }
    }
}
