using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Values that are listed.</summary>
internal static class EnumRules
{
    public static void Check(Node value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        var allowed = schema.Written.List("enum");
        if (allowed.Length == 0) return;
        var names = new List<string>(allowed.Length);
        foreach (var item in allowed)
        {
            if (item.ValueEquals(value)) return;
            names.Add(item is ScalarNode scalar ? scalar.Text : NodeJson.Compact(item));
        }

        causes.NotSupportedPrinted(path, GoValue.Print(value), names);
    }
}
