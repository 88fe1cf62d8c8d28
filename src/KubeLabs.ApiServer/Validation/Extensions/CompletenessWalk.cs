using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What alternatives speak of stands in the structure too (<c>validateStructuralCompleteness</c>).</summary>
internal sealed class CompletenessWalk(CauseList causes)
{
    private static readonly string[] _groups = ["allOf", "anyOf", "oneOf"];

    public void Values(Node values, Node? structure, FieldPath path, FieldPath place)
    {
        if (structure is null)
        {
            causes.Required(path, $"because it is defined in {place}");
            return;
        }

        Nested(values.Field("not"), structure, path, place.Child("not"));
        foreach (var group in _groups)
        {
            var items = values.List(group);
            for (var i = 0; i < items.Length; i++) Nested(items[i], structure, path, place.Child(group).At(i));
        }
    }

    private void Nested(Node? values, Node? structure, FieldPath path, FieldPath place)
    {
        if (values is not MappingNode) return;
        Values(values, structure, path, place);
        if (structure is null) return;
        Nested(values.Field("items"), structure.Field("items"), path.Child("items"), place.Child("items"));
        foreach (var entry in values.Map("properties"))
        {
            var (at, from) = (path.Child("properties").Key(entry.Key), place.Child("properties").Key(entry.Key));
            if (structure["properties"]?[entry.Key] is { } property) Nested(entry.Value, property, at, from);
            else causes.Required(at, $"because it is defined in {from}");
        }
    }
}
