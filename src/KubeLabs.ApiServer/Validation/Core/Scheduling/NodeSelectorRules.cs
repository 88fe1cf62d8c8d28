using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Selectors of nodes by labels and by name.</summary>
internal static class NodeSelectorRules
{
    private const string NameField = "metadata.name";

    /// <summary>Terms of which one must hold.</summary>
    public static void Validate(Node selector, FieldPath path, CauseList causes)
    {
        var terms = selector.List("nodeSelectorTerms");
        var place = path.Child("nodeSelectorTerms");
        if (terms.Length == 0) causes.Required(place, "must have at least one node selector term");
        for (var i = 0; i < terms.Length; i++) Term(terms[i], strictValues: true, place.At(i), causes);
    }

    /// <summary>One term. A preferred one may hold values that no label can have.</summary>
    public static void Term(Node? term, bool strictValues, FieldPath path, CauseList causes)
    {
        var labels = term.List("matchExpressions");
        for (var i = 0; i < labels.Length; i++) Label(labels[i], strictValues, path.Child("matchExpressions").At(i), causes);
        var fields = term.List("matchFields");
        for (var i = 0; i < fields.Length; i++) Field(fields[i], path.Child("matchFields").At(i), causes);
    }

    private static void Label(Node requirement, bool strictValues, FieldPath path, CauseList causes)
    {
        Operator(requirement.Text("operator"), requirement.List("values").Length, path, causes);
        var key = requirement.Text("key");
        causes.InvalidEach(path.Child("key"), key, LabelFormats.Key(key));
        if (strictValues) Values(requirement, LabelFormats.Value, path.Child("values"), causes);
    }

    private static void Operator(string name, int values, FieldPath path, CauseList causes)
    {
        var place = path.Child("values");
        switch (name)
        {
            case "In" or "NotIn":
                if (values == 0) causes.Required(place, "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist":
                if (values > 0) causes.Forbidden(place, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
            case "Gt" or "Lt":
                if (values != 1) causes.Required(place, "must be specified single value when `operator` is 'Lt' or 'Gt'");
                break;
            default:
                causes.Invalid(path.Child("operator"), name, "not a valid selector operator");
                break;
        }
    }

    private static void Field(Node requirement, FieldPath path, CauseList causes)
    {
        var name = requirement.Text("operator");
        if (name is not ("In" or "NotIn")) causes.Invalid(path.Child("operator"), name, "not a valid selector operator");
        else if (requirement.List("values").Length != 1)
        {
            causes.Required(path.Child("values"), "must be only one value when `operator` is 'In' or 'NotIn' for node field selector");
        }

        var key = requirement.Text("key");
        if (key != NameField) causes.Invalid(path.Child("key"), key, "not a valid field selector key");
        else Values(requirement, DnsFormats.Subdomain, path.Child("values"), causes);
    }

    private static void Values(Node requirement, Func<string, string[]> format, FieldPath path, CauseList causes)
    {
        var values = requirement.List("values");
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i].AsString() ?? "";
            causes.InvalidEach(path.At(i), value, format(value));
        }
    }
}
