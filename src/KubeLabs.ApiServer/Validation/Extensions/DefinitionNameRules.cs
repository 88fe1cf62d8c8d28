using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The names of a custom kind (<c>ValidateCustomResourceDefinitionNames</c>).</summary>
internal static class DefinitionNameRules
{
    public static void Validate(Node? names, FieldPath path, CauseList causes)
    {
        Label(names.Text("plural"), path.Child("plural"), causes);
        Label(names.Text("singular"), path.Child("singular"), causes);
        MixedCase(names.Text("kind"), path.Child("kind"), causes);
        MixedCase(names.Text("listKind"), path.Child("listKind"), causes);
        Labels(names, "shortNames", path, causes);
        var (kind, listKind) = (names.Text("kind"), names.Text("listKind"));
        if (kind.Length > 0 && kind == listKind) causes.Invalid(path.Child("listKind"), listKind, "kind and listKind may not be the same");
        Labels(names, "categories", path, causes);
    }

    /// <summary>A label, with all that is wrong in one sentence.</summary>
    public static void Label(string name, FieldPath path, CauseList causes)
    {
        var faults = name.Length == 0 ? [] : DnsFormats.Label1035(name);
        if (faults.Length > 0) causes.Invalid(path, name, string.Join(',', faults));
    }

    /// <summary>The name of a kind: a label but for capitals.</summary>
    public static void MixedCase(string kind, FieldPath path, CauseList causes)
    {
#pragma warning disable CA1308 // The server looks at the name in lower case.
        var faults = kind.Length == 0 ? [] : DnsFormats.Label1035(kind.ToLowerInvariant());
#pragma warning restore CA1308
        if (faults.Length == 0) return;
        causes.Invalid(path, kind, "may have mixed case, but should otherwise match: " + string.Join(',', faults));
    }

    private static void Labels(Node? names, string field, FieldPath path, CauseList causes)
    {
        var items = names.List(field);
        for (var i = 0; i < items.Length; i++)
        {
            var name = items[i].AsString() ?? "";
            var faults = DnsFormats.Label1035(name);
            if (faults.Length > 0) causes.Invalid(path.Child(field).At(i), name, string.Join(',', faults));
        }
    }
}
