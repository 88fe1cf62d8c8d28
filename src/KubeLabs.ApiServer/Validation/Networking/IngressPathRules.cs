using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A path of an Ingress: its type, what it may look like, and its backend.</summary>
internal static class IngressPathRules
{
    private static readonly string[] _sequences = ["//", "/./", "/../", "%2f", "%2F"];
    private static readonly string[] _ends = ["/..", "/."];

    public static void Validate(Node item, FieldPath path, CauseList causes)
    {
        if (item.Field("pathType")?.AsString() is not { } type)
        {
            causes.Required(path.Child("pathType"), "pathType must be specified");
            return;
        }

        var text = item.Text("path");
        if (type is "Exact" or "Prefix") Strict(text, path.Child("path"), causes);
        else if (type == "ImplementationSpecific") Absolute(text, text.Length == 0, path.Child("path"), causes);
        else causes.NotSupported(path.Child("pathType"), type, "Exact", "ImplementationSpecific", "Prefix");
        IngressBackendRules.Validate(item["backend"], path.Child("backend"), causes);
    }

    private static void Strict(string text, FieldPath path, CauseList causes)
    {
        Absolute(text, false, path, causes);
        foreach (var sequence in _sequences)
        {
            if (text.Contains(sequence, StringComparison.Ordinal)) causes.Invalid(path, text, $"must not contain '{sequence}'");
        }

        foreach (var end in _ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal)) causes.Invalid(path, text, $"cannot end with '{end}'");
        }
    }

    private static void Absolute(string text, bool mayBeEmpty, FieldPath path, CauseList causes)
    {
        if (!mayBeEmpty && !text.StartsWith('/')) causes.Invalid(path, text, "must be an absolute path");
    }
}
