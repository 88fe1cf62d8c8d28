using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Exit codes that a rule of a Pod failure policy speaks of.</summary>
internal static class ExitCodeRules
{
    private const int MostValues = 255;
    private static readonly string[] _operators = ["In", "NotIn"];

    public static void Validate(Node codes, HashSet<string> containers, FieldPath path, CauseList causes)
    {
        var operation = codes.Text("operator");
        if (operation.Length == 0) causes.Required(path.Child("operator"), GoValue.ValidValues(_operators));
        else if (!_operators.Contains(operation)) causes.NotSupported(path.Child("operator"), operation, _operators);
        if (codes.Field("containerName")?.AsString() is { } name && !containers.Contains(name))
        {
            causes.Invalid(
                path.Child("containerName"), name, "must be one of the container or initContainer names in the pod template");
        }

        Values(codes, operation, path.Child("values"), causes);
    }

    private static void Values(Node codes, string operation, FieldPath path, CauseList causes)
    {
        var values = codes.List("values");
        if (values.Length == 0) causes.Invalid(path, codes.Field("values"), "at least one value is required");
        else if (values.Length > MostValues) causes.TooMany(path, values.Length, MostValues);
        var (seen, ordered) = (new HashSet<long>(), true);
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i].AsInteger() ?? 0;
            if (operation == "In" && value == 0) causes.Invalid(path.At(i), value, "must not be 0 for the In operator");
            if (!seen.Add(value)) causes.Duplicate(path.At(i), ScalarNode.Of(values[i].Position, value));
            ordered &= i == 0 || values[i - 1].AsInteger() <= value;
        }

        if (!ordered) causes.Invalid(path, codes["values"], "must be ordered");
    }
}
