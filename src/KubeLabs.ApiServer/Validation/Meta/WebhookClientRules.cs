using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How the server reaches a webhook: by a URL or a Service, in versions that both know.</summary>
internal static class WebhookClientRules
{
    public static void Validate(Node? client, FieldPath path, CauseList causes)
    {
        if (client.Has("url") == client.Has("service")) causes.Required(path, "exactly one of url or service is required");
        else if (client.Field("service") is { } service) Service(service, path.Child("service"), causes);
        else Url(client.Text("url"), path.Child("url"), causes);
    }

    /// <summary>Versions of the review that a webhook takes; there is one at least.</summary>
    public static void Versions(Node versions, FieldPath path, CauseList causes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < versions.Items.Length; i++)
        {
            var version = versions.Items[i].AsString() ?? "";
            if (!seen.Add(version)) causes.Invalid(path.At(i), version, "duplicate version");
            else causes.InvalidEach(path.At(i), version, DnsFormats.Label1035(version));
        }

        if (seen.Contains("v1") || seen.Contains("v1beta1")) return;
        causes.Invalid(path, versions, "must include at least one of v1, v1beta1");
    }

    private static void Service(Node service, FieldPath path, CauseList causes)
    {
        if (service.Text("name").Length == 0) causes.Required(path.Child("name"), "service name is required");
        if (service.Text("namespace").Length == 0) causes.Required(path.Child("namespace"), "service namespace is required");
        if (service.Field("port")?.AsInteger() is { } port && NumberFormats.Port(port).Length > 0)
        {
            causes.Invalid(path.Child("port"), port, "port is not valid: must be between 1 and 65535, inclusive");
        }

        if (service.Field("path")?.AsString() is { } urlPath) UrlPath(urlPath, path.Child("path"), causes);
    }

    private static void Url(string text, FieldPath path, CauseList causes)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            causes.Required(path, "url must be a valid URL; desired format: https://host[/path]");
            return;
        }

        if (url.Scheme != "https")
        {
            causes.Invalid(path, url.Scheme, "'https' is the only allowed URL scheme; desired format: https://host[/path]");
        }

        if (url.Host.Length == 0) causes.Invalid(path, url.Host, "host must be specified; desired format: https://host[/path]");
        if (url.UserInfo.Length > 0) causes.Invalid(path, url.UserInfo, "user information is not permitted in the URL");
        if (url.Fragment.Length > 0) causes.Invalid(path, url.Fragment[1..], "fragments are not permitted in the URL");
        if (url.Query.Length > 0) causes.Invalid(path, url.Query[1..], "query parameters are not permitted in the URL");
    }

    private static void UrlPath(string text, FieldPath path, CauseList causes)
    {
        if (text is "" or "/") return;
        if (text.Contains("//", StringComparison.Ordinal)) causes.Invalid(path, text, "segment[0] may not be empty");
        if (text[0] != '/') causes.Invalid(path, text, "must start with a '/'");
        var segments = text.Trim('/').Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            foreach (var fault in DnsFormats.Subdomain(segments[i])) causes.Invalid(path, text, $"segment[{i}]: {fault}");
        }
    }
}
