using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a claim is filled from.</summary>
internal static class DataSourceRules
{
    private const string Claim = "PersistentVolumeClaim";

    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        var (source, reference) = (spec.Field("dataSource"), spec.Field("dataSourceRef"));
        if (source is not null) Reference(source, path.Child("dataSource"), causes);
        if (reference is not null)
        {
            Reference(reference, path.Child("dataSourceRef"), causes);
            FieldRules.Malformed(reference, "namespace", DnsFormats.Label, path.Child("dataSourceRef"), causes);
        }

        if (source is not null && reference is not null) Disagreement(source, reference, path, causes);
    }

    private static void Reference(Node source, FieldPath path, CauseList causes)
    {
        FieldRules.Missing(source, "name", path, causes);
        FieldRules.Missing(source, "kind", path, causes);
        var kind = source.Text("kind");
        if (source.Text("apiGroup").Length == 0 && kind != Claim)
        {
            causes.Invalid(path, kind, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }

        FieldRules.Malformed(source, "apiGroup", DnsFormats.Subdomain, path, causes);
    }

    // In the place of the value the server prints a path.
    private static void Disagreement(Node source, Node reference, FieldPath path, CauseList causes)
    {
        if (reference.Text("namespace").Length > 0)
        {
            causes.InvalidPrinted(path, "{}", "may not be specified when dataSourceRef.namespace is specified");
        }
        else if (!Agree(source, reference)) causes.InvalidPrinted(path, "{}", "must match dataSourceRef");
    }

    private static bool Agree(Node source, Node reference) =>
        source.Text("kind") == reference.Text("kind")
        && source.Text("name") == reference.Text("name")
        && source["apiGroup"]?.AsString() == reference["apiGroup"]?.AsString();
}
