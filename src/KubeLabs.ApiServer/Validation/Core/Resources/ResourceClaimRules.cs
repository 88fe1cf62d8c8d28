using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Devices that a Pod claims, and the containers that use them.</summary>
internal static class ResourceClaimRules
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    /// <summary>The claims of a Pod.</summary>
    public static void OfPod(PodContext pod, FieldPath path, CauseList causes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var claims = pod.Spec.List("resourceClaims");
        for (var i = 0; i < claims.Length; i++)
        {
            if (pod.Metadata?["annotations"].Has(MirrorAnnotation) == true)
            {
                causes.Forbidden(FieldPath.Root, "static pods do not support resource claims");
                continue;
            }

            Name(claims[i].Text("name"), names, path.At(i).Child("name"), causes);
            Source(claims[i], path.At(i), causes);
        }
    }

    /// <summary>The claims that a container names.</summary>
    public static void Names(Node? resources, IReadOnlySet<string> existing, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var claims = resources.List("claims");
        for (var i = 0; i < claims.Length; i++)
        {
            var name = claims[i].Text("name");
            if (name.Length == 0)
            {
                causes.Required(path.At(i));
                continue;
            }

            Request(claims[i], name, seen, path.At(i), causes);
            if (!existing.Contains(name)) Unknown(name, existing, path.At(i), causes);
        }
    }

    private static void Name(string name, HashSet<string> names, FieldPath path, CauseList causes)
    {
        if (name.Length == 0) causes.Required(path);
        else if (!names.Add(name)) causes.Duplicate(path, name);
        else causes.InvalidEach(path, name, DnsFormats.Label(name));
    }

    private static void Source(Node claim, FieldPath path, CauseList causes)
    {
        var (name, template) = (claim["resourceClaimName"]?.AsString(), claim["resourceClaimTemplateName"]?.AsString());
        var fault = (name, template) switch
        {
            (not null, not null) => "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified",
            (null, null) => "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`",
            _ => null,
        };
        if (fault is not null)
        {
            causes.InvalidPrinted(path, InternalForm.Print("PodResourceClaim", claim), fault);
        }

        if (name is not null) causes.InvalidEach(path.Child("resourceClaimName"), name, DnsFormats.Subdomain(name));
        if (template is not null) causes.InvalidEach(path.Child("resourceClaimTemplateName"), template, DnsFormats.Subdomain(template));
    }

    // A claim as a whole and one of its requests overlap, in either order.
    private static void Request(Node claim, string name, HashSet<string> seen, FieldPath path, CauseList causes)
    {
        if (seen.Contains(name))
        {
            causes.Duplicate(path, name);
            return;
        }

        var request = claim.Text("request");
        if (request.Length > 0) causes.InvalidEach(path.Child("request"), request, DnsFormats.Label(request));
        var key = request.Length > 0 ? $"{name}/{request}" : name;
        if (seen.Contains(key)) causes.Duplicate(path, key);
        else if (request.Length == 0)
        {
            foreach (var _ in seen.Where(other => other.StartsWith($"{name}/", StringComparison.Ordinal))) causes.Duplicate(path, name);
        }

        seen.Add(key);
    }

    private static void Unknown(string name, IReadOnlySet<string> existing, FieldPath path, CauseList causes)
    {
        var names = existing.Count == 0 ? " which is empty" : ": " + string.Join(", ", existing.Order(StringComparer.Ordinal));
        causes.NotFound(path, name, "must be one of the names in pod.spec.resourceClaims" + names);
    }
}
