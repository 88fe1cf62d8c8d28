using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Values against a structural schema, in the words of the server's OpenAPI validator (kube-openapi's <c>validate</c>). Fields are taken
/// in the order of the object; the server's order is that of a Go map.
/// </summary>
internal sealed class SchemaValidator(CauseList causes)
{
    // Alternatives within alternatives multiply; no schema of a lab comes near.
    private const int MostSteps = 200_000;
    private int _steps;

    /// <summary>Adds what is wrong with a value. Of an update, what is as it was is not looked at.</summary>
    public void Validate(Node value, StructuralSchema schema, FieldPath path, Correlation? change = null)
    {
        if (change?.IsSame == true || _steps++ > MostSteps) return;
        if (!TypeRules.Check(value, schema, path, causes) && value.IsNull) return;
        Alternatives(value, schema, path);
        switch (value)
        {
            case ScalarNode { Kind: ScalarKind.String } text: TextRules.Check(text, schema, path, causes); break;
            case ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } number: NumberRules.Check(number, schema, path, causes); break;
            case SequenceNode list: List(list, schema, path, change); break;
            default: break;
        }

        EnumRules.Check(value, schema, path, causes);
        if (value is MappingNode map) Object(map, schema, path, change);
    }

    private void List(SequenceNode list, StructuralSchema schema, FieldPath path, Correlation? change)
    {
        for (var i = 0; i < list.Values.Length && schema.Items is not null; i++)
        {
            Validate(list.Values[i], schema.Items, path.At(i), change?.At(i));
        }

        SizeRules.Items(list, schema.Written, path, causes);
    }

    private void Object(MappingNode map, StructuralSchema schema, FieldPath path, Correlation? change)
    {
        SizeRules.Properties(map, schema.Written, path, causes);
        foreach (var entry in map.Values)
        {
            // The version and the kind are the same to the server, whatever they were.
            var isType = path.Parent is null && entry.Key is "apiVersion" or "kind";
            if (schema.Member(entry.Key) is not { } member) continue;
            Validate(entry.Value, member, path.Child(entry.Key), isType ? null : change?.Key(entry.Key));
        }

        foreach (var name in schema.Required)
        {
            if (map.IndexOf(name) < 0) causes.Required(path.Child(name));
        }
    }

    private void Alternatives(Node value, StructuralSchema schema, FieldPath path)
    {
        var name = GoValue.Quote(path.ToString());
        if (schema.Not is { } not && Faults(value, not, path).Count == 0) Refuse($"{name} must not validate the schema (not)");
        if (!schema.AnyOf.IsEmpty) AnyOf(value, schema, path, name);
        if (!schema.OneOf.IsEmpty) OneOf(value, schema, path, name);
        if (!schema.AllOf.IsEmpty) AllOf(value, schema, path, name);
    }

    private void AnyOf(Node value, StructuralSchema schema, FieldPath path, string name)
    {
        var faults = schema.AnyOf.Select(alternative => Faults(value, alternative, path)).ToList();
        if (faults.Exists(list => list.Count == 0)) return;
        Refuse($"{name} must validate at least one schema (anyOf)");
        foreach (var cause in faults.MinBy(list => list.Count)!) causes.Add(cause);
    }

    private void OneOf(Node value, StructuralSchema schema, FieldPath path, string name)
    {
        var faults = schema.OneOf.Select(alternative => Faults(value, alternative, path)).ToList();
        var valid = faults.Count(list => list.Count == 0);
        if (valid == 1) return;
        Refuse($"{name} must validate one and only one schema (oneOf). Found {(valid == 0 ? "none valid" : $"{valid} valid alternatives")}");
        if (valid > 0) return;
        foreach (var cause in faults.MinBy(list => list.Count)!) causes.Add(cause);
    }

    private void AllOf(Node value, StructuralSchema schema, FieldPath path, string name)
    {
        var valid = 0;
        foreach (var alternative in schema.AllOf)
        {
            var faults = Faults(value, alternative, path);
            if (faults.Count == 0) valid++;
            foreach (var cause in faults) causes.Add(cause);
        }

        if (valid == schema.AllOf.Length) return;
        Refuse($"{name} must validate all the schemas (allOf){(valid == 0 ? ". None validated" : "")}");
    }

    private CauseList Faults(Node value, StructuralSchema schema, FieldPath path)
    {
        var faults = new CauseList();
        var validator = new SchemaValidator(faults) { _steps = _steps };
        validator.Validate(value, schema, path);
        _steps = validator._steps;
        return faults;
    }

    // The server has no field for these.
    private void Refuse(string message) => causes.Invalid(FieldPath.Root.Child("<nil>"), "", message);
}
