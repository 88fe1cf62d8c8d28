using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whole ConfigMaps and Secrets as environment.</summary>
internal static class EnvFromRules
{
    public static void Validate(Node container, FieldPath path, CauseList causes)
    {
        var sources = container.List("envFrom");
        for (var i = 0; i < sources.Length; i++)
        {
            FieldRules.Malformed(sources[i], "prefix", NameFormats.EnvironmentVariable, path.At(i), causes);
            var count = Reference(sources[i], "configMapRef", path.At(i), causes) + Reference(sources[i], "secretRef", path.At(i), causes);
            // The server names the list, not the item.
            if (count == 0) causes.Invalid(path, "", "must specify one of: `configMapRef` or `secretRef`");
            if (count > 1) causes.Invalid(path, "", "may not have more than one field specified at a time");
        }
    }

    private static int Reference(Node source, string field, FieldPath path, CauseList causes)
    {
        if (source.Field(field) is not { } reference) return 0;
        FieldRules.MissingOrMalformed(reference, "name", name => NameRules.Subdomain(name, prefix: true), path.Child(field), causes);
        return 1;
    }
}
