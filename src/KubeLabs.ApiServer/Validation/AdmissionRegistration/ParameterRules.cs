using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The parameters of a policy: their kind, and which objects of it a binding takes.</summary>
internal static class ParameterRules
{
    public static void Kind(Node kind, FieldPath path, CauseList causes)
    {
        Version(kind.Text("apiVersion"), path.Child("apiVersion"), causes);
        if (kind.Text("kind").Length == 0) causes.Required(path.Child("kind"));
        DefinitionNameRules.MixedCase(kind.Text("kind"), path.Child("kind"), causes);
    }

    public static void Reference(Node? reference, FieldPath path, CauseList causes)
    {
        if (reference is null) return;
        var (name, selector) = (reference.Text("name"), reference.Field("selector"));
        const string both = "name and selector are mutually exclusive";
        causes.InvalidEach(path.Child("name"), name, name.Length == 0 ? [] : PathSegmentFormats.Name(name));
        if (name.Length > 0 && selector is not null) causes.Forbidden(path.Child("name"), both);
        if (selector is not null) LabelSelectorRules.Validate(selector, path.Child("selector"), causes);
        if (name.Length > 0 && selector is not null) causes.Forbidden(path.Child("selector"), both);
        if (name.Length == 0 && selector is null) causes.Required(path, "one of name or selector must be specified");
        FieldRules.MissingOrUnsupported(reference, "parameterNotFoundAction", ["Deny", "Allow"], path, causes);
    }

    private static void Version(string text, FieldPath path, CauseList causes)
    {
        if (text.Length == 0) causes.Required(path);
        if (text.Length == 0) return;
        if (text.AsSpan().Count('/') > 1)
        {
            causes.Invalid(path, text, $"unexpected GroupVersion string: {text}");
            return;
        }

        var type = GroupVersionKind.Of(text == "/" ? "" : text, "");
        var group = type.Group.Length == 0 ? [] : DnsFormats.Subdomain(type.Group);
        if (group.Length > 0) causes.Invalid(path, type.Group, string.Join(',', group));
        var version = DnsFormats.Label1035(type.Version);
        if (type.Version.Length == 0) causes.Invalid(path, text, "version must be specified");
        else if (version.Length > 0) causes.Invalid(path, type.Version, string.Join(',', version));
    }
}
