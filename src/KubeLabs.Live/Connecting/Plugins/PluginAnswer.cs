using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The credentials that a plugin wrote to standard output.</summary>
/// <param name="Token">The bearer token, or null.</param>
/// <param name="Certificate">The client certificate as PEM, with <paramref name="Key"/>; or null.</param>
/// <param name="Key">Its key as PEM, or null.</param>
/// <param name="Expires">From when on they are worth nothing; null for as long as this program runs.</param>
internal sealed record PluginAnswer(Secret? Token, Secret? Certificate, Secret? Key, DateTimeOffset? Expires)
{
    /// <summary>Reads an ExecCredential of the version that the plugin is configured for; JSON or YAML. Null for anything else.</summary>
    public static PluginAnswer? Read(ReadOnlySpan<byte> output, string version)
    {
        var documents = ManifestReader.ReadBytes("plugin", SourceKind.Cluster, output).Documents;
        if (documents is not [{ Root: { } root }, ..]) return null;
        if (root["kind"]?.AsString() != "ExecCredential" || root["apiVersion"]?.AsString() != version) return null;
        if (root["status"] is not MappingNode status || !AreTexts(status)) return null;
        var answer = new PluginAnswer(
            Hidden(status, "token"), Hidden(status, "clientCertificateData"), Hidden(status, "clientKeyData"), Expiry(status));
        var isPair = answer.Certificate is null == answer.Key is null;
        return isPair && (answer.Token ?? answer.Certificate) is not null ? answer : null;
    }

    private static Secret? Hidden(MappingNode status, string key) => Secret.Of(status[key]?.AsString() ?? "");

    private static bool AreTexts(MappingNode status)
    {
        foreach (var key in (ReadOnlySpan<string>)["token", "clientCertificateData", "clientKeyData", "expirationTimestamp"])
        {
            if (status[key] is { IsNull: false } value && value.AsString() is null) return false;
        }

        return status["expirationTimestamp"]?.AsString() is null || Expiry(status) is not null;
    }

    private static DateTimeOffset? Expiry(MappingNode status) =>
        DateTimeOffset.TryParse(
            status["expirationTimestamp"]?.AsString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
