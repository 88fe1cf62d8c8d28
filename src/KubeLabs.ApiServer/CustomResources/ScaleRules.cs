using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The counts that the scale subresource reads from an object (<c>ValidateScaleSpec</c>, <c>ValidateScaleStatus</c>).</summary>
internal static class ScaleRules
{
    private const string Map = "map[string]interface{}";

    /// <summary>A count, which <paramref name="path"/> names from the object's root: <c>.spec.replicas</c>. It may be absent.</summary>
    public static void Count(MappingNode root, string path, CauseList causes)
    {
        if (path.Length < 2) return;
        var place = FieldPath.Root.Child(path);
        Node? value = root;
        var read = "";
        foreach (var name in path[1..].Split('.'))
        {
            read += "." + name;
            if (value is null or { IsNull: true }) return;
            if (value is not MappingNode map)
            {
                OtherType(value, read, Map, place, causes);
                return;
            }

            value = map.Find(name);
        }

        if (value is null) return;
        if (value.AsInteger() is { } replicas) OutOfRange(replicas, place, causes);
        else OtherType(value, read, "int64", place, causes);
    }

    private static void OutOfRange(long replicas, FieldPath place, CauseList causes)
    {
        if (replicas < 0) causes.Invalid(place, replicas, "should be a non-negative integer");
        else if (replicas > int.MaxValue) causes.Invalid(place, replicas, $"should be less than or equal to {int.MaxValue}");
    }

    // In the place of the value the server prints the 0 that it read.
    private static void OtherType(Node value, string read, string expected, FieldPath place, CauseList causes) =>
        causes.Invalid(
            place, 0, $"{read} accessor error: {GoValue.Plain(value)} is of the type {GoValue.TypeOf(value)}, expected {expected}");
}
