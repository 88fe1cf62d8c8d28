using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How objects of one version become objects of another.</summary>
internal static class DefinitionConversionRules
{
    public static void Validate(Node? spec, FieldPath path, CauseList causes)
    {
        if (spec.Field("conversion") is not { } conversion) return;
        if (spec.Flag("preserveUnknownFields") && conversion.Text("strategy") != "None")
        {
            causes.Invalid(path.Child("strategy"), conversion.Text("strategy"), "must be None if spec.preserveUnknownFields is true");
        }

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
        else WebhookClientRules.Validate(client, path, causes);
    }

    private static void ReviewVersions(Node? webhook, FieldPath path, CauseList causes)
    {
        if (webhook.List("conversionReviewVersions").Length == 0) causes.Required(path);
        else WebhookClientRules.Versions(webhook!["conversionReviewVersions"]!, path, causes);
    }
}
