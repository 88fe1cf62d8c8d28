using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How objects of one version become objects of another.</summary>
internal static class DefinitionConversionRules
{
    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("conversion") is not { } conversion) return;
        FieldRules.MissingOrUnsupported(conversion, "strategy", ["None", "Webhook"], path, causes);
        var webhook = conversion.Field("webhook");
        var client = webhook.Field("clientConfig");
        var versions = webhook.List("conversionReviewVersions");
        if (conversion.Text("strategy") == "Webhook")
        {
            Client(client, path.Child("webhookClientConfig"), causes);
            ReviewVersions(webhook, path.Child("conversionReviewVersions"), causes);
            return;
        }

        const string reason = "should not be set when strategy is not set to Webhook";
        if (client is not null) causes.Forbidden(path.Child("webhookClientConfig"), reason);
        if (versions.Length > 0) causes.Forbidden(path.Child("conversionReviewVersions"), reason);
    }

    private static void Client(Node? client, FieldPath path, CauseList causes)
    {
        if (client is null) causes.Required(path, "required when strategy is set to Webhook");
        else if (client.Has("url") == client.Has("service")) causes.Required(path, "exactly one of url or service is required");
        else if (client.Field("service") is { } service) Service(service, path.Child("service"), causes);
        else Url(client.Text("url"), path.Child("url"), causes);
    }

    private static void Service(Node service, FieldPath path, CauseList causes)
    {
        if (service.Text("name").Length == 0) causes.Required(path.Child("name"), "service name is required");
        if (service.Text("namespace").Length == 0) causes.Required(path.Child("namespace"), "service namespace is required");
        if (service.Field("port")?.AsInteger() is { } port && NumberFormats.Port(port).Length > 0)
        {
            causes.Invalid(path.Child("port"), port, "port is not valid: must be between 1 and 65535, inclusive");
        }
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

    private static void ReviewVersions(Node? webhook, FieldPath path, CauseList causes)
    {
        var versions = webhook.List("conversionReviewVersions");
        if (versions.Length == 0) causes.Required(path);
        if (versions.Length == 0) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < versions.Length; i++)
        {
            var version = versions[i].AsString() ?? "";
            if (!seen.Add(version)) causes.Invalid(path.At(i), version, "duplicate version");
            else causes.InvalidEach(path.At(i), version, DnsFormats.Label1035(version));
        }

        if (seen.Contains("v1") || seen.Contains("v1beta1")) return;
        causes.Invalid(path, webhook!["conversionReviewVersions"], "must include at least one of v1, v1beta1");
    }
}
