using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A reference by group, kind and name.</summary>
internal static class TypedReferenceRules
{
    public static void Validate(Node reference, FieldPath path, CauseList causes)
    {
        if (reference.Field("apiGroup")?.AsString() is { } group)
        {
            causes.InvalidEach(path.Child("apiGroup"), group, DnsFormats.Subdomain(group));
        }

        Segment(reference.Text("kind"), path.Child("kind"), causes);
        Segment(reference.Text("name"), path.Child("name"), causes);
    }

    private static void Segment(string text, FieldPath path, CauseList causes)
    {
        if (text.Length == 0) causes.Required(path);
        else causes.InvalidEach(path, text, PathSegmentFormats.Name(text));
    }
}
