using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Where the rules of a schema stand: how often there can be a value of it, and whether old and new values can be told apart
/// (<c>CELSchemaContext</c>).
/// </summary>
internal sealed class SchemaRuleContext
{
    private readonly Node? _schema;
    private readonly bool _isResource;
    private readonly ulong? _times;
    private readonly FieldPath? _uncorrelatable;

    /// <summary>The whole schema.</summary>
    public SchemaRuleContext(Node schema, SchemaRuleCosts costs)
    {
        (_schema, _isResource, _times, Costs) = (schema, true, 1, costs);
    }

    private SchemaRuleContext(SchemaRuleContext parent, Node? schema, FieldPath? uncorrelatable)
    {
        _schema = schema;
        _isResource = schema.Flag("x-kubernetes-embedded-resource");
        _times = parent._times is { } times && Elements(parent._schema) is { } elements ? Times(times, elements) : null;
        _uncorrelatable = parent._uncorrelatable ?? uncorrelatable;
        Costs = parent.Costs;
    }

    public SchemaRuleCosts Costs { get; }

    /// <summary>The schema of a field or of the values of a map.</summary>
    public SchemaRuleContext Property(Node schema) => new(this, schema, null);

    /// <summary>The schema of the elements of a list, which only keys make it possible to follow.</summary>
    public SchemaRuleContext Items(Node? schema, FieldPath path) =>
        new(this, schema, _schema.Text("x-kubernetes-list-type") == "map" ? null : path);

    /// <summary>Adds what is wrong with the rules.</summary>
    public void Validate(FieldPath path, CauseList causes)
    {
        if (_schema.List("x-kubernetes-validations").Length == 0) return;
        var place = path.Child("x-kubernetes-validations");
        var structural = StructuralSchema.Of(_schema!);
        if (RuleTypes.Of(structural, _isResource) is not { } type)
        {
            const string message = "Internal error: internal error: failed to construct type information for x-kubernetes-validations rules: "
                + "unable to convert structural schema to CEL declarations";
            causes.Add(new("InternalError", place, message));
            return;
        }

        // Of a schema without bounds, there can be as many values as fit into a request.
        var times = _times ?? (ulong)(RuleTypes.MaxRequest / (type.MinSize + 1));
        var rules = RuleCompiler.Compile(structural, type);
        for (var i = 0; i < rules.Length; i++) Rule(rules[i], times, place.At(i), causes);
    }

    private void Rule(CompiledRule rule, ulong times, FieldPath path, CauseList causes)
    {
        Costs.Add("estimated rule cost", path.Child("rule"), Times(rule.MaxCost, times), causes);
        if (rule.Error is { } error) causes.InvalidPrinted(path.Child("rule"), Printed(rule.Written), error);
        if (rule.MessageError is { } wrong) causes.InvalidPrinted(path.Child("messageExpression"), Printed(rule.Written), wrong);
        if (rule.Message is not null)
        {
            Costs.Add("estimated messageExpression cost", path.Child("messageExpression"), rule.MessageMaxCost, causes);
        }

        OldSelf(rule, path, causes);
    }

    private void OldSelf(CompiledRule rule, FieldPath path, CauseList causes)
    {
        if (rule.UsesOldSelf && _uncorrelatable is not null)
        {
            causes.Invalid(
                path.Child("rule"),
                rule.Written.Text("rule"),
                $"oldSelf cannot be used on the uncorrelatable portion of the schema within {_uncorrelatable}");
        }

        if (!rule.UsesOldSelf && rule.Written.Field("optionalOldSelf") is { } optional)
        {
            causes.Invalid(path.Child("optionalOldSelf"), optional, "may not be set if oldSelf is not used in rule");
        }
    }

    private static ulong? Elements(Node? schema) => schema.Text("type") switch
    {
        "object" when schema.Has("additionalProperties") => Limit(schema, "maxProperties"),
        "array" => Limit(schema, "maxItems"),
        _ => 1,
    };

    private static ulong? Limit(Node? schema, string field) =>
        schema.Field(field)?.AsInteger() is { } most ? (ulong)Math.Max(most, 0) : null;

    private static ulong Times(ulong cost, ulong times) => Math.BigMul(cost, times, out var low) == 0 ? low : ulong.MaxValue;

    // The server prints the rule as its internal type has it.
    private static string Printed(Node rule) =>
        $"{{\"Rule\":{Text(rule, "rule")},\"Message\":{Text(rule, "message")},\"MessageExpression\":{Text(rule, "messageExpression")}"
        + $",\"Reason\":{Value(rule, "reason")},\"FieldPath\":{Text(rule, "fieldPath")},\"OptionalOldSelf\":{Value(rule, "optionalOldSelf")}}}";

    private static string Text(Node rule, string field) => GoJsonWriter.Of(ScalarNode.Of(rule.Position, rule.Text(field)));

    private static string Value(Node rule, string field) => rule.Field(field) is { } value ? GoJsonWriter.Of(value) : "null";
}
